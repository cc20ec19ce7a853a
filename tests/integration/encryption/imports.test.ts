import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { xlsxParts } from '../../fixtures/imports/xlsx';
import { zip } from '../../fixtures/imports/zip';
import { contacts, phoneAndName } from '../audience/recipients-backend';
import { filesHolding, phoneBytes, word } from '../erasure/support';
import { temporaryFolder } from '../store/support';
import { createEncryptedRecipientsBackend } from './recipients-backend';

const NAME = 'Zaphodword';
const PHONE = '+14155550142';
const ROWS = [
  [PHONE, NAME],
  ['12', `${NAME} rejected`],
] as const;

const workbook = (): Buffer =>
  Buffer.from(zip(xlsxParts([{ name: 'Contacts', rows: [['phone', 'first_name'], ...ROWS.map((row) => [...row])] }])));

it.each([
  ['text', (): Buffer => Buffer.from(contacts(ROWS))],
  ['a workbook', workbook],
])(
  'while an import of %s is open, no file in the data folder shows what was pasted or which rows were rejected',
  async (_what, source) => {
    const { folder, get, draftId, dialogs, worker } = await createEncryptedRecipientsBackend();
    const imports = join(folder, 'imports');
    const nothingReadable = (): void => {
      expect(filesHolding(folder, [word(NAME), ...phoneBytes(PHONE)])).toEqual([]);
    };
    const opened = await get('recipients.openImport', { draftId, source: { kind: 'pieces', name: 'pasted' } });
    const importId = opened?.importId ?? '';
    const bytes = source();
    for (let at = 0; at < bytes.length; at += 37) {
      await get('recipients.importPiece', { importId, data: bytes.subarray(at, at + 37).toString('base64') });
    }
    // The bytes of an archive are no text anyway: its first ones tell what it is.
    const [spooled = ''] = readdirSync(imports);
    if (process.platform !== 'win32') expect(statSync(imports).mode & 0o777).toBe(0o700);
    expect(statSync(join(imports, spooled))).toMatchObject({ size: bytes.length });
    if (process.platform !== 'win32') expect(statSync(join(imports, spooled)).mode & 0o777).toBe(0o600);
    expect(filesHolding(imports, [bytes.subarray(0, 24)])).toEqual([]);
    nothingReadable();

    const preview = await get('recipients.previewImport', { importId, format: null, mapping: null });
    expect(preview.rows.flatMap(({ cells }) => cells)).toContain(NAME);
    const input = { importId, format: preview.description.format, mode: 'replace' as const };
    for (const mapping of [phoneAndName, { ...phoneAndName, country: 'GB' as const }]) {
      const { report } = await get('recipients.runImport', { ...input, mapping });
      expect(report.counts).toMatchObject({ accepted: 1, rejected: 1 });
      expect(readdirSync(imports)).toHaveLength(2);
      nothingReadable();
    }
    const exports = temporaryFolder();
    dialogs.target = join(exports, 'rejected.csv');
    await get('recipients.rejected', { importId });
    expect(filesHolding(exports, [word(`12,${NAME} rejected,`)])).toEqual(['rejected.csv']);
    await get('recipients.commitImport', { importId });
    nothingReadable();
    await get('recipients.cancelImport', { importId });
    expect(readdirSync(imports)).toEqual([]);
    await worker.run('collect', null);
  },
);
