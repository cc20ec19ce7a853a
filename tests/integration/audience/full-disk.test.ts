import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { canMount, onSmallDisk } from '../store/disk';
import { temporaryFolder } from '../store/support';
import { contacts, createRecipientsBackend, manyRows, phoneAndName } from './recipients-backend';

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
      const { test, store, worker, dialogs, get, call, draftId, importFile } = await createRecipientsBackend({
        folder,
      });
      await importFile(contacts(manyRows(50)));
      dialogs.contacts = join(elsewhere, 'large.csv');
      writeFileSync(dialogs.contacts, contacts(manyRows(400_000)));
      const filler = join(folder, 'filler');
      writeFileSync(filler, Buffer.alloc(8_000_000));
      const importId = (await get('recipients.openImport', { draftId, source: { kind: 'dialog' } }))?.importId ?? '';
      await get('recipients.previewImport', { importId, format: null, mapping: null });
      const input = { importId, format: csv, mapping: phoneAndName, mode: 'replace' } as const;
      expect(await call('recipients.runImport', input)).toEqual(failed({ kind: 'storage', reason: 'disk-full' }));
      expect([...store.recipients.each(draftId)].map(({ phone }) => phone)).toEqual(
        manyRows(50).map(([phone]) => phone),
      );
      rmSync(filler);
      await get('recipients.cancelImport', { importId });
      expect(await worker.run('collect', null)).toEqual(ok({ isLogEmpty: true }));
      expect(store.recipients.hasGarbage('another run')).toBe(false);
      await importFile(contacts(manyRows(2_000, 100)));
      expect(store.recipients.facts(draftId).count).toBe(2_000);
      // The disk cannot be unmounted before.
      await test.crash();
    });
  });
});
