import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { canMount, onSmallDisk } from '../store/disk';
import { close, open, temporaryFolder } from '../store/support';
import { contacts, manyRows, phoneAndName, testRecipients } from './test-recipients';

const csv = {
  kind: 'text',
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  header: 1,
  firstRow: 2,
} as const;

describe('an import onto a disk that fills up', () => {
  it.runIf(canMount())('reports the error, keeps the old recipients, and works once there is space', async () => {
    const elsewhere = temporaryFolder();
    await onSmallDisk(20_000_000, async (folder) => {
      const store = open(folder);
      const made = testRecipients(folder, store);
      const { dialogs, get, ask, draftId } = made;
      await made.take(contacts(manyRows(50)));
      dialogs.contacts = join(elsewhere, 'large.csv');
      writeFileSync(dialogs.contacts, contacts(manyRows(400_000)));
      const filler = join(folder, 'filler');
      writeFileSync(filler, Buffer.alloc(8_000_000));
      const importId = (await get('recipients.openImport', { draftId, source: { kind: 'dialog' } }))?.importId ?? '';
      await get('recipients.previewImport', { importId, format: null, mapping: null });
      const input = { importId, format: csv, mapping: phoneAndName, mode: 'replace' } as const;
      expect(await ask('recipients.runImport', input)).toEqual(failed({ kind: 'storage', reason: 'disk-full' }));
      expect([...store.recipients.each(draftId)].map(({ phone }) => phone)).toEqual(
        manyRows(50).map(([phone]) => phone),
      );
      rmSync(filler);
      await get('recipients.cancelImport', { importId });
      expect(await made.worker.run('collect', null)).toEqual(ok({ isLogEmpty: true }));
      expect(store.recipients.hasGarbage('another run')).toBe(false);
      await made.take(contacts(manyRows(2_000, 100)));
      expect(store.recipients.facts(draftId).count).toBe(2_000);
      made.end();
      close(store);
    });
  });
});
