import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemasOf } from '@contract/index';
import { MAX_IMPORT_PIECE } from '@contract/limits';
import { failed } from '@domain/errors/errors';
import type { Mapping } from '@domain/recipients/import';
import { questionsOf, withReadings } from '@domain/recipients/import-questions';
import { en } from '@text/en';
import { KEY, USER } from '../../support/test-backend';
import { newDraft, snapshot, withFile } from '../store/support';
import {
  contacts,
  createRecipientsBackend,
  manyRows,
  phoneAndName,
  type RecipientsBackend,
} from './recipients-backend';

const ADA = ['+14155550100', 'Ada'] as const;
const GRACE = ['+14155550101', 'Grace'] as const;
const ALAN = ['+442079460018', 'Alan'] as const;

const rowsOf = ({ store, draftId }: RecipientsBackend) =>
  (store.recipients.list(draftId, 0, 100)?.rows ?? []).map(({ phone, metadata }) => [phone, metadata]);
const named = (name: string): string => JSON.stringify({ first_name: name });

describe('an import', () => {
  it('previews the file and the result of its first rows before anything is stored', async () => {
    const { openImport, get, store, draftId } = await createRecipientsBackend();
    const importId = await openImport(contacts([ADA, ['12', 'Nobody']]));
    const preview = await get('recipients.previewImport', { importId, format: null, mapping: null });
    expect(preview.mapping.columns).toEqual(phoneAndName.columns);
    expect(preview.rows).toMatchObject([
      { line: 2, verdict: { kind: 'accepted', phone: ADA[0], metadata: named('Ada') } },
      { line: 3, verdict: { kind: 'rejected', reason: 'invalid-number' } },
    ]);
    expect(store.recipients.facts(draftId).count).toBe(0);
  });

  it('replaces the draft’s recipients in one step, which can be undone and redone', async () => {
    const made = await createRecipientsBackend();
    const { importFile, store, draftId } = made;
    await importFile(contacts([ADA, GRACE]));
    const { report, changes } = await importFile(contacts([GRACE, ALAN, ALAN]));
    expect(report).toMatchObject({ counts: { rows: 3, accepted: 3 }, duplicates: 1, firstLines: { duplicates: [4] } });
    expect(changes).toEqual({ added: 1, changed: 1, kept: 0, removed: 1, unchanged: 0 });
    const after = rowsOf(made);
    expect(after).toEqual([
      [GRACE[0], named('Grace')],
      [ALAN[0], named('Alan')],
    ]);
    expect(store.drafts.get(draftId)).toMatchObject({
      edits: { recipients: { kind: 'recipients' } },
      recipients: { count: 2, keys: { first_name: 2 }, duplicates: { count: 0 } },
    });
    expect(store.drafts.historyPage(draftId, null, 1)?.entries).toMatchObject([
      {
        cause: 'rows-imported',
        rows: { added: 1, changed: 1, removed: 1 },
        countries: [
          { country: 'GB', rows: 1 },
          { country: 'US', rows: 1 },
        ],
      },
    ]);
    expect(store.drafts.undo(draftId)?.kind).toBe('done');
    expect(rowsOf(made)).toEqual([
      [ADA[0], named('Ada')],
      [GRACE[0], named('Grace')],
    ]);
    expect(store.drafts.redo(draftId)?.kind).toBe('done');
    expect(rowsOf(made)).toEqual(after);
  });

  it('keeps numbers in a JSON cell as written', async () => {
    const made = await createRecipientsBackend();
    const file = readFileSync(join(import.meta.dirname, '../../fixtures/cases/csv/19-metadata-big-number.csv'), 'utf8');
    const columns = [{ use: 'phone' }, { use: 'all-metadata' }, { use: 'metadata', name: 'tier' }] as const;
    await made.importFile(file, { mapping: { ...phoneAndName, columns: [...columns] } });
    expect(rowsOf(made)).toEqual([[ADA[0], '{"account":12345678901234567890,"tier":"gold"}']]);
    // Another file sets another key: the row's own number stays as it is.
    await made.importFile(contacts([ADA]), { mode: 'update' });
    expect(rowsOf(made)).toEqual([[ADA[0], '{"account":12345678901234567890,"tier":"gold","first_name":"Ada"}']]);
  });

  it('can be edited row by row and still be undone', async () => {
    const made = await createRecipientsBackend();
    const { importFile, store, draftId } = made;
    await importFile(contacts([ADA, GRACE]));
    const before = rowsOf(made);
    const [first] = store.recipients.list(draftId, 0, 1)?.rows ?? [];
    store.recipients.update(draftId, first?.id ?? 0, { phone: GRACE[0] });
    store.recipients.remove(draftId, [first?.id ?? 0]);
    expect(store.recipients.facts(draftId).count).toBe(1);
    store.drafts.undo(draftId);
    expect(store.recipients.facts(draftId).duplicates.count).toBe(1);
    store.drafts.undo(draftId);
    expect(rowsOf(made)).toEqual(before);
    store.drafts.undo(draftId);
    expect(rowsOf(made)).toEqual([]);
    for (let step = 0; step < 3; step += 1) store.drafts.redo(draftId);
    expect(rowsOf(made)).toEqual([[GRACE[0], named('Grace')]]);
  });

  it('keeps the last of several rows with one number if the user chooses so', async () => {
    const made = await createRecipientsBackend();
    const file = contacts([ADA, GRACE, [ADA[0], 'Ada again']]);
    const { report, changes } = await made.importFile(file, { mapping: { ...phoneAndName, keep: 'last' } });
    expect(report.duplicates).toBe(1);
    expect(changes.added).toBe(2);
    expect(rowsOf(made)).toEqual([
      [GRACE[0], named('Grace')],
      [ADA[0], named('Ada again')],
    ]);
  });

  it('appends new numbers and leaves existing ones unchanged', async () => {
    const made = await createRecipientsBackend();
    await made.importFile(contacts([ADA, GRACE]));
    const { changes } = await made.importFile(contacts([[GRACE[0], 'Other'], ALAN]), { mode: 'append' });
    expect(changes).toEqual({ added: 1, changed: 0, kept: 2, removed: 0, unchanged: 1 });
    expect(rowsOf(made)).toEqual([
      [ADA[0], named('Ada')],
      [GRACE[0], named('Grace')],
      [ALAN[0], named('Alan')],
    ]);
    made.store.drafts.undo(made.draftId);
    expect(rowsOf(made)).toHaveLength(2);
  });

  it('updates by number: sets the file’s values, keeps a row’s other values, adds new numbers', async () => {
    const made = await createRecipientsBackend();
    const { store, draftId } = made;
    store.recipients.add(draftId, [
      { phone: '+1 415 555 0100', metadata: '{"first_name": "A.", "city": "Paris"}', assistantOverrides: '{"x":1}' },
      { phone: GRACE[0], metadata: '{ "first_name": "Grace" }', assistantOverrides: '' },
      { phone: 'nonsense', metadata: '', assistantOverrides: '' },
    ]);
    const { changes } = await made.importFile(contacts([ADA, GRACE, ALAN]), { mode: 'update' });
    expect(changes).toEqual({ added: 1, changed: 1, kept: 2, removed: 0, unchanged: 0 });
    expect(rowsOf(made)).toEqual([
      ['+1 415 555 0100', '{"first_name":"Ada","city":"Paris"}'],
      [GRACE[0], '{ "first_name": "Grace" }'],
      ['nonsense', ''],
      [ALAN[0], named('Alan')],
    ]);
    expect(store.recipients.facts(draftId).badNumbers).toMatchObject({ count: 1, first: [{ position: 3 }] });
    store.drafts.undo(draftId);
    expect(rowsOf(made)[0]).toEqual(['+1 415 555 0100', '{"first_name": "A.", "city": "Paris"}']);
  });

  it('limits the history: drops what older steps hold, never the newest step', async () => {
    const { importFile, store, draftId, folder, worker } = await createRecipientsBackend();
    for (const from of [0, 10, 20]) await importFile(contacts(manyRows(5, from)));
    const chunks = () => withFile<unknown>(folder, (db) => db.prepare('SELECT count(*) AS count FROM chunks').get());
    expect(chunks()).toEqual({ count: 3 });
    // As if each of the audiences that are only in the history were of 200 MB.
    withFile(folder, (db) => {
      db.exec('UPDATE step_audiences SET bytes = 200 * 1024 * 1024 WHERE bytes > 0');
    });
    store.drafts.edit(draftId, 'name', { kind: 'value', value: 'Spring' });
    await worker.run('collect', null);
    expect(chunks()).toEqual({ count: 2 });
    expect(store.drafts.historyPage(draftId, null, 9)?.entries).toHaveLength(2);
    store.drafts.undo(draftId);
    store.drafts.undo(draftId);
    expect([...store.recipients.each(draftId)].map(({ phone }) => phone)).toEqual(
      manyRows(5, 10).map(([phone]) => phone),
    );
    expect(store.drafts.undo(draftId)?.kind).toBe('nothing');
  });

  it('suggests the previous column mapping for such a file, with this file’s counts, without applying it', async () => {
    const { importFile, openImport, get } = await createRecipientsBackend();
    const mapping: Mapping = {
      columns: [{ use: 'phone' }, { use: 'metadata', name: 'who' }],
      country: 'GB',
      keep: 'first',
    };
    await importFile(contacts([ADA, ['020 7946 0958', 'Alan']]), { mapping });
    const importId = await openImport(contacts([GRACE, ['0151 23456789', 'Konrad'], ['020 7946 0959', 'Joan']]));
    const preview = await get('recipients.previewImport', { importId, format: null, mapping: null });
    expect(preview.mapping).toEqual({
      columns: [{ use: 'phone' }, { use: 'metadata', name: 'first_name' }],
      country: null,
      keep: 'first',
    });
    expect(preview.remembered).toMatchObject({ mapping, accepted: 2, of: 3 });
    const used = await get('recipients.previewImport', { importId, format: null, mapping });
    expect(used).toMatchObject({ mapping, remembered: null });
  });

  it('reads pasted or dropped content in pieces and keeps no copy of it', async () => {
    const made = await createRecipientsBackend();
    const { get, call, draftId, folder } = made;
    const opened = await get('recipients.openImport', { draftId, source: { kind: 'pieces', name: 'pasted' } });
    const importId = opened?.importId ?? '';
    const bytes = Buffer.from(contacts([ADA, GRACE]));
    for (const piece of [bytes.subarray(0, 30), bytes.subarray(30)]) {
      await get('recipients.importPiece', { importId, data: piece.toString('base64') });
    }
    const tooLong = { importId, data: 'A'.repeat(MAX_IMPORT_PIECE + 4) };
    const { input } = await schemasOf('recipients.importPiece');
    expect(input.safeParse(tooLong).success).toBe(false);
    const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    await get('recipients.runImport', { importId, format: description.format, mapping, mode: 'replace' });
    await get('recipients.commitImport', { importId });
    expect(rowsOf(made)).toHaveLength(2);
    await get('recipients.cancelImport', { importId });
    expect(readdirSync(join(folder, 'imports'))).toEqual([]);
    expect(await call('recipients.commitImport', { importId })).toEqual(failed({ kind: 'import', reason: 'gone' }));
  });

  it('that is cancelled keeps the old recipients and leaves nothing behind', async () => {
    const made = await createRecipientsBackend();
    const { openImport, call, get, store, draftId } = made;
    await made.importFile(contacts([ADA]));
    const importId = await openImport(contacts(manyRows(60_000)));
    const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const run = call('recipients.runImport', { importId, format: description.format, mapping, mode: 'replace' });
    await get('recipients.cancelImport', { importId });
    expect(await run).toEqual(failed({ kind: 'import', reason: 'cancelled' }));
    expect(rowsOf(made)).toEqual([[ADA[0], named('Ada')]]);
    expect(store.drafts.get(draftId)?.revision).toBe(1);
    await made.worker.run('collect', null);
    expect(store.recipients.hasGarbage('another run')).toBe(false);
  });

  it('is rejected if the rows have changed since they were read', async () => {
    const { openImport, get, call, store, draftId } = await createRecipientsBackend();
    const importId = await openImport(contacts([ADA]));
    const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    await get('recipients.runImport', { importId, format: description.format, mapping, mode: 'append' });
    store.recipients.add(draftId, [{ phone: GRACE[0], metadata: '', assistantOverrides: '' }]);
    expect(await call('recipients.commitImport', { importId })).toEqual(failed({ kind: 'draft-changed' }));
    expect(store.recipients.facts(draftId).count).toBe(1);
  });

  it('explains why a file can’t be read, and that an import was not run or has ended', async () => {
    const { openImport, call } = await createRecipientsBackend();
    const importId = await openImport('%PDF-1.7 whatever');
    expect(await call('recipients.previewImport', { importId, format: null, mapping: null })).toEqual(
      failed({ kind: 'import-source', why: 'pdf' }),
    );
    expect(await call('recipients.commitImport', { importId })).toEqual(
      failed({ kind: 'import', reason: 'not-ready' }),
    );
  });

  it('reports progress, and writes rejected rows with their reasons for correction', async () => {
    const { openImport, get, dialogs, folder, progress } = await createRecipientsBackend();
    const importId = await openImport(contacts([...manyRows(20_000), ['12', '=A1'], ['', 'Nobody']]));
    const { description } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const input = { importId, format: description.format, mapping: phoneAndName, mode: 'replace' } as const;
    const { report } = await get('recipients.runImport', input);
    expect(report.counts).toMatchObject({ accepted: 20_000, rejected: 2 });
    expect(progress.length).toBeGreaterThan(0);
    expect(progress[0]).toMatchObject({ importId, totalBytes: expect.any(Number) as number });
    dialogs.target = join(folder, 'rejected.csv');
    expect(await get('recipients.rejected', { importId })).toEqual({ file: 'rejected.csv', holdsUserId: false });
    const text = readFileSync(dialogs.target, 'utf8');
    expect(text).toContain(`12,'=A1,Not a valid phone number,20002`);
    expect(readdirSync(folder).filter((name) => name.includes('rejected.csv'))).toEqual(['rejected.csv']);
  });
});

describe('the rows of an import that are to be checked', () => {
  const NEW = { kind: 'new', name: 'Opted out', scope: { connectionId: null, campaignId: null } } as const;

  it('are written as they are in the file, with what was repaired, left out, held back or noted', async () => {
    const { openImport, get, call, dialogs, folder } = await createRecipientsBackend();
    await get('suppression.add', { into: NEW, text: GRACE[0], country: null, lastDay: null });
    const importId = await openImport(
      contacts([ADA, [' +1 (415) 555-0102 ', '=A1'], GRACE, ['+14155550103', 'NULL'], ADA, ['12', 'Nobody'], ALAN]),
    );
    dialogs.target = join(folder, 'check.csv');
    expect(await call('recipients.noted', { importId })).toEqual(failed({ kind: 'import', reason: 'not-ready' }));
    const { description } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const input = { importId, format: description.format, mapping: phoneAndName, mode: 'replace' } as const;
    const { report } = await get('recipients.runImport', input);
    expect(report).toMatchObject({ counts: { repaired: 1 }, duplicates: 1, notes: { 'empty-word': { lines: [5] } } });
    expect(await get('recipients.noted', { importId })).toEqual({ file: 'check.csv', holdsUserId: false });
    const { repairs, notes, noted } = en.imports;
    expect(readFileSync(dialogs.target, 'utf8').slice(1).split('\r\n')).toEqual([
      'phone,first_name,noted_because,noted_line',
      `" '+1 (415) 555-0102 ",'=A1,"${repairs.trimmed}; ${repairs.punctuation}",3`,
      `${GRACE[0]},Grace,${noted.heldBack},4`,
      `+14155550103,NULL,"${notes['empty-word']}",5`,
      `${ADA[0]},Ada,${noted.duplicate},6`,
      '',
    ]);
  });

  it('are found by reading the file again, in an update also those whose number comes twice', async () => {
    const { openImport, get, importFile, dialogs, folder } = await createRecipientsBackend();
    await importFile(contacts([ADA]));
    const rows = manyRows(30_000);
    const importId = await openImport(contacts([...rows, ADA, ADA, ...rows.slice(0, 1)]));
    const { description } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const input = { importId, format: description.format, mapping: phoneAndName, mode: 'update' } as const;
    const { report } = await get('recipients.runImport', input);
    dialogs.target = join(folder, 'check.csv');
    await get('recipients.noted', { importId });
    const lines = readFileSync(dialogs.target, 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(report.duplicates + report.counts.repaired);
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['30003', '30004']);
  });
});

describe('numbers without a plus sign', () => {
  const GERMAN = 'Handy;Vorname\n+49 151 23456789;Ada\n4915123456790;Zoë\n0151 23456780;Max\n';

  it('that are ambiguous block the import until the user decides', async () => {
    const made = await createRecipientsBackend();
    const { openImport, get, call, store, draftId } = made;
    const importId = await openImport(GERMAN);
    const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const run = { importId, format: description.format, mode: 'replace' } as const;
    const german = { ...mapping, country: 'DE' };
    const asked = await get('recipients.runImport', { ...run, mapping: german });
    expect(questionsOf(asked.report.numbers, german)).toMatchObject([
      { question: 'ownCode', column: { ownCode: { count: 1 } } },
    ]);
    expect(await call('recipients.commitImport', { importId })).toEqual(
      failed({ kind: 'import', reason: 'not-ready' }),
    );
    expect(store.recipients.facts(draftId).count).toBe(0);

    const answered = withReadings(german, 0, { ownCode: 'international' });
    const { report } = await get('recipients.runImport', { ...run, mapping: answered });
    expect(report.countries).toEqual([{ country: 'DE', rows: 3 }]);
    await get('recipients.commitImport', { importId });
    expect(rowsOf(made).map(([phone]) => phone)).toEqual(['+4915123456789', '+4915123456790', '+4915123456780']);

    const again = await openImport(GERMAN);
    const { remembered } = await get('recipients.previewImport', { importId: again, format: null, mapping: null });
    expect(remembered?.mapping).toEqual(german);
  });

  it('are not imported without a country, and the report counts every country', async () => {
    const { importFile, openImport, get } = await createRecipientsBackend();
    const lines = [
      'phone,first_name',
      '13123456789,a',
      '+33612345678,b',
      '+33612345679,c',
      '+447911123456,d',
      '+33612345678,e',
    ];
    const importId = await openImport(lines.join('\n'));
    const preview = await get('recipients.previewImport', { importId, format: null, mapping: null });
    expect(preview.numbers.columns).toMatchObject([{ explicit: 4, needsCountry: { count: 1, lines: [2] } }]);
    const { report } = await importFile(lines.join('\n'));
    expect(report.counts.rejections).toEqual({ 'no-country-code': 1 });
    expect(report.countries).toEqual([
      { country: 'FR', rows: 2 },
      { country: 'GG', rows: 1 },
    ]);
  });

  it('count only imported rows in an update and an append', async () => {
    const { importFile } = await createRecipientsBackend();
    await importFile(contacts([ADA, GRACE]));
    const { report } = await importFile(contacts([ADA, ALAN]), { mode: 'append', mapping: phoneAndName });
    expect(report.countries).toEqual([{ country: 'GB', rows: 1 }]);
    const updated = await importFile(contacts([ADA, ADA, ['+33612345678', 'Zoë']]), {
      mode: 'update',
      mapping: phoneAndName,
    });
    expect(updated.report.countries).toEqual([
      { country: 'FR', rows: 1 },
      { country: 'US', rows: 1 },
    ]);
  });
});

describe('the files of a draft’s recipients', () => {
  it('contain all rows, and importing one restores the same rows', async () => {
    const made = await createRecipientsBackend();
    const { importFile, get, dialogs, folder, draftId } = made;
    await importFile(contacts([ADA, GRACE, ALAN]));
    const before = rowsOf(made);
    dialogs.target = join(folder, 'all.csv');
    expect(await get('recipients.export', { draftId, format: 'csv' })).toEqual({
      file: 'all.csv',
      rows: 3,
      heldBack: 0,
      holdsUserId: false,
    });
    const text = readFileSync(dialogs.target, 'utf8');
    await importFile(contacts([ADA]));
    await importFile(text);
    expect(rowsOf(made)).toEqual(before);
    dialogs.target = join(folder, 'all.json');
    await get('recipients.export', { draftId, format: 'json' });
    expect(JSON.parse(readFileSync(dialogs.target, 'utf8'))).toHaveLength(3);
  });

  it('are not written if they would contain a secret', async () => {
    const { importFile, call, dialogs, folder, draftId, test } = await createRecipientsBackend();
    await importFile(contacts([ADA, ['+14155550109', 'sk_live_secret']]));
    await test.connect('https://api.example.test', 'Production', { apiKey: 'sk_live_secret', userId: USER });
    dialogs.target = join(folder, 'all.csv');
    expect(await call('recipients.export', { draftId, format: 'csv' })).toEqual(
      failed({ kind: 'export', reason: 'holds-secret' }),
    );
    expect(existsSync(dialogs.target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('all.') || name.endsWith('.part'))).toEqual([]);
  });

  it('report that they contain the user ID, including the rejected rows', async () => {
    const { importFile, openImport, get, dialogs, folder, draftId, test } = await createRecipientsBackend();
    await test.connect('https://api.example.test', 'Production', { apiKey: KEY, userId: 'marketing' });
    await importFile(contacts([ADA, ['+14155550109', 'Ask marketing']]));
    dialogs.target = join(folder, 'all.csv');
    for (const format of ['csv', 'json'] as const) {
      expect(await get('recipients.export', { draftId, format })).toMatchObject({ rows: 2, holdsUserId: true });
    }
    const importId = await openImport(contacts([ADA, ['no number', 'Ask marketing']]));
    const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    await get('recipients.runImport', { importId, format: description.format, mapping, mode: 'replace' });
    expect(await get('recipients.rejected', { importId })).toEqual({ file: 'all.csv', holdsUserId: true });
    expect(readFileSync(dialogs.target, 'utf8')).toContain('Ask marketing');
  });
});

describe('the countries that an import offers first', () => {
  /** A file with numbers that are valid in several countries, for a draft with recipients. */
  async function preview(caller: string | null, there: readonly string[]) {
    const { store, get, dialogs, folder } = await createRecipientsBackend();
    const recipients = there.map((phone) => ({ phone, metadata: '', assistantOverrides: '' }));
    const draft = store.drafts.create(newDraft({ snapshot: snapshot({ caller_id_number: caller }), recipients }));
    dialogs.contacts = join(folder, 'domestic.csv');
    writeFileSync(dialogs.contacts, 'phone\n0151 2345 6789\n0160 2345 678\n0171 2345 678\n');
    const opened = await get('recipients.openImport', { draftId: draft.id, source: { kind: 'dialog' } });
    const importId = opened?.importId ?? '';
    return get('recipients.previewImport', { importId, format: null, mapping: null });
  }

  it('are that of the number that calls, then those of most recipients that are there', async () => {
    const there = ['+919812345678', '+919812345679', '+436641234567'];
    const { likely, mapping } = await preview('+49 30 901820', there);
    expect(likely).toEqual(['DE', 'IN', 'AT']);
    // A proposal alone.
    expect(mapping.country).toBeNull();
    expect((await preview(null, there)).likely).toEqual(['IN', 'AT']);
    expect((await preview('not known', [])).likely).toEqual([]);
  });
});
