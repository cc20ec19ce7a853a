import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guarded, openStore } from '@backend/store';
import { openDatabase } from '@backend/store/core/database';
import { canMount, onSmallDisk } from './disk';
import { clock, databaseOf, newDraft, temporaryFolder } from './support';

const now = clock();
const text = (length: number) => ({ kind: 'text', text: 'x'.repeat(length) }) as const;

/** Fills a disk to its last byte. */
function fill(folder: string): void {
  try {
    for (let part = 0; ; part += 1) writeFileSync(join(folder, `filler-${part}`), Buffer.alloc(4096));
  } catch {
    return;
  }
}

describe('a full disk', () => {
  it('returns an error with its reason, and the connection continues with the stored data', () => {
    const db = openDatabase({ file: databaseOf(temporaryFolder()), onDamage: () => undefined });
    db.exec('CREATE TABLE notes (note TEXT) STRICT; PRAGMA max_page_count = 4');
    const write = () => db.transaction(() => db.run('INSERT INTO notes VALUES (?)', 'x'.repeat(100_000)));
    expect(guarded(write)).toEqual({ ok: false, error: { kind: 'storage', reason: 'disk-full' } });
    db.exec('PRAGMA max_page_count = 10000');
    expect(guarded(write)).toMatchObject({ ok: true });
    db.close();
  });

  it.runIf(canMount())(
    'rejects an edit with a message, keeps stored data, and accepts it once there is space',
    async () => {
      await onSmallDisk(2_000_000, (folder) => {
        const opened = openStore({ folder, now });
        if (opened.kind !== 'open') throw new Error('did not open');
        const { store } = opened;
        const { id } = store.drafts.create(newDraft({ edits: { name: text(10) } }));
        fill(folder);
        const refused = guarded(() => store.drafts.edit(id, 'campaign_context', text(190_000)));
        expect(refused).toEqual({ ok: false, error: { kind: 'storage', reason: 'disk-full' } });
        expect(store.drafts.get(id)).toMatchObject({ revision: 0, edits: { name: text(10) } });
        expect(store.drafts.get(id)?.edits.campaign_context).toBeUndefined();
        for (let part = 0; part < 400; part += 1) rmSync(join(folder, `filler-${part}`), { force: true });
        expect(guarded(() => store.drafts.edit(id, 'campaign_context', text(190_000)))).toMatchObject({
          ok: true,
          value: { revision: 1 },
        });
        store.close();
        const again = openStore({ folder, now });
        expect(again.kind === 'open' && again.store.drafts.get(id)?.edits.campaign_context).toEqual(text(190_000));
        if (again.kind === 'open') again.store.close();
      });
    },
  );

  it.runIf(canMount())('is reported at the start, also with an empty folder', async () => {
    await onSmallDisk(200_000, (folder) => {
      fill(folder);
      expect(openStore({ folder: join(folder, 'data'), now })).toMatchObject({ kind: 'unusable', reason: 'disk-full' });
    });
    await onSmallDisk(40_000, (folder) => {
      expect(openStore({ folder, now })).toMatchObject({ kind: 'unusable', reason: 'disk-full' });
    });
  });
});
