import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { keyIdOf, openStore, type Store } from '@backend/store';
import { backupKeyIds, keyIdIn } from '@backend/store/encryption/key-ids';
import { contentOf } from '../../fixtures/databases/content';
import { fillDatabase } from '../../fixtures/databases/fill';
import {
  addConnection,
  createErasureBackend,
  ERASED_PHONE,
  filesHolding,
  fillDraft,
  KEPT_PHONE,
  phoneBytes,
  word,
} from '../erasure/support';
import { clock, damagedFilesIn, databaseOf, temporaryFolder, testId } from '../store/support';
import {
  backupsOf,
  columnsOf,
  convertStore,
  keychainWith,
  newKey,
  openWith,
  SEALED_NAMES,
  unsealedColumns,
} from './support';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'databases');

/**
 * A closed store with something of everything that has contents, and two backups of it, one of an
 * older schema.
 */
async function filledFolder(): Promise<{ readonly folder: string; readonly content: unknown }> {
  const { test, folder, store } = await createErasureBackend();
  addConnection(store(), testId(0xc1), 'secretword-connection');
  fillDraft(store(), { word: 'secretword', phone: KEPT_PHONE, connectionId: testId(0xc1), n: 2 });
  store().mappings.remember('secretword-column', { columns: [{ use: 'phone' }], country: null, keep: 'first' });
  const [draft] = store().drafts.list();
  store().drafts.acknowledge(draft?.id ?? '', 'secretword-warning', true);
  await test.get('backups.make', {});
  copyFileSync(
    join(fixtures, 'schema-0004.db'),
    join(backupsOf(folder), 'campaign-desk-v4-2027-02-02T00-00-00-000Z.db'),
  );
  const content = everything(store());
  await test.crash();
  return { folder, content };
}

const everything = (store: Store) => ({
  ...contentOf(store),
  acknowledged: store.drafts.list().map(({ id }) => store.drafts.get(id)?.acknowledged),
  timelines: store.drafts.list().map(({ id }) => store.drafts.historyPage(id, null, 50)),
  mapping: store.mappings.find('secretword-column'),
  uploads: store.drafts.list().map(({ id }) => store.uploads.pending(id)),
  found: store.receipts.list({ text: 'SECRETWORD' }, 10).length,
});

const CONTENTS = [
  word('secretword'),
  // With its quotes: a sealed text that ends with "W" before the column "interrupted" would hold
  // the word by chance.
  word('"Winter"'),
  word('415 555'),
  word('api.example.test'),
  ...phoneBytes(KEPT_PHONE),
];

describe('an encrypted store', () => {
  it('returns the same data, and no file of the folder contains it', async () => {
    const { folder, content } = await filledFolder();
    expect(filesHolding(folder, CONTENTS).length).toBeGreaterThan(1);
    const key = newKey();
    convertStore(folder, key);
    expect(filesHolding(folder, CONTENTS)).toEqual([]);
    const store = openWith(folder, [key]);
    expect(everything(store)).toEqual(content);
    expect(store.keyId).toBe(keyIdOf(key));
    store.close();
    expect(filesHolding(folder, CONTENTS)).toEqual([]);
    convertStore(folder, null, [key]);
    const plain = openWith(folder, []);
    expect(everything(plain)).toEqual(content);
    plain.close();
    expect(backupKeyIds({ backups: backupsOf(folder) })).toEqual([null, null]);
  });

  it('encrypts later writes, and everything that a store can hold', () => {
    const folder = temporaryFolder();
    const key = newKey();
    const empty = openStore({ folder, now: clock() });
    if (empty.kind === 'open') empty.store.close();
    convertStore(folder, key);
    // The same code that fills the databases of the fixtures, on a store that is encrypted already.
    const store = fillDatabase(folder, [key]);
    addConnection(store, testId(0xc7), 'secretword-connection');
    fillDraft(store, { word: 'secretword', phone: KEPT_PHONE, connectionId: testId(0xc7), n: 7 });
    store.mappings.remember('secretword-column', { columns: [{ use: 'phone' }], country: null, keep: 'first' });
    const plainFolder = temporaryFolder();
    const plain = contentOf(fillDatabase(plainFolder));
    expect(filesHolding(plainFolder, [word('"Winter"')])).not.toEqual([]);
    expect(contentOf(store).settings).toEqual(plain.settings);
    // While it is open, so that its log is searched as well.
    expect(filesHolding(folder, CONTENTS)).toEqual([]);
    store.close();
    expect(filesHolding(folder, CONTENTS)).toEqual([]);
    expect(unsealedColumns(databaseOf(folder)).filter((column) => !OPEN_COLUMNS.includes(column))).toEqual([]);
    // A new column is either sealed, or named here with the reason why it need not be.
    expect(columnsOf(databaseOf(folder))).toEqual([...SEALED_NAMES, ...OPEN_COLUMNS].toSorted());
  });

  it('does not open without its key or with another one, and stays unchanged', async () => {
    const { folder } = await filledFolder();
    const key = newKey();
    convertStore(folder, key);
    for (const keys of [[], [newKey()]]) {
      expect(openStore({ folder, now: clock(), keys })).toEqual({ kind: 'locked', keyId: keyIdOf(key) });
    }
    expect(damagedFilesIn(folder)).toEqual([]);
    expect(keyIdIn(databaseOf(folder))).toBe(keyIdOf(key));
    openWith(folder, [newKey(), key]).close();
  });

  it('is not set aside without its key when damaged, and data recovered with the key is encrypted', async () => {
    const { folder } = await filledFolder();
    const key = newKey();
    convertStore(folder, key);
    // Nothing of the file can be read but its backups say with which key it was encrypted.
    const intact = join(folder, 'intact');
    copyFileSync(databaseOf(folder), intact);
    writeFileSync(databaseOf(folder), 'no database at all, '.repeat(500));
    expect(openStore({ folder, now: clock() })).toEqual({ kind: 'locked', keyId: keyIdOf(key) });
    expect(damagedFilesIn(folder)).toEqual([]);
    // Its last page but one is destroyed: most can be saved.
    copyFileSync(intact, databaseOf(folder));
    rmSync(intact);
    writeFileSync(`${databaseOf(folder)}.suspect`, '');
    destroyMiddle(databaseOf(folder));
    expect(openStore({ folder, now: clock() })).toMatchObject({ kind: 'locked' });
    const opened = openStore({ folder, now: clock(), keys: [key] });
    if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
    const [notice] = opened.notices;
    expect(notice?.kind).toBe('database-damaged');
    expect(opened.store.keyId).toBe(keyIdOf(key));
    opened.store.close();
    expect(filesHolding(folder, CONTENTS)).toEqual([]);
  });

  it('loses a value that was changed in the file, and nothing else', async () => {
    const { folder } = await filledFolder();
    const key = newKey();
    convertStore(folder, key);
    changeSealedValue(databaseOf(folder));
    const store = openWith(folder, [key]);
    const [draft] = store.drafts.list();
    expect(store.drafts.get(draft?.id ?? '')?.edits.name).toBeUndefined();
    expect(store.drafts.get(draft?.id ?? '')?.edits.campaign_context).toBeDefined();
    store.close();
  });

  it('erases a number from its rows, texts and backups', async () => {
    const { folder } = await filledFolder();
    const key = newKey();
    const filled = openWith(folder, []);
    addConnection(filled, testId(0xc2), 'other');
    const other = fillDraft(filled, { word: 'goneword', phone: ERASED_PHONE, connectionId: testId(0xc2), n: 3 });
    filled.close();
    convertStore(folder, key);
    const { test, erase, store } = await createErasureBackend({ folder, keychain: keychainWith([key]) });
    expect(await erase({ kind: 'number', phone: ERASED_PHONE })).toMatchObject({ ok: true });
    expect(store().drafts.get(other)?.recipients.count).toBe(1);
    expect(store().keyId).toBe(keyIdOf(key));
    await test.crash();
    expect(readdirSync(backupsOf(folder)).length).toBe(2);
    convertStore(folder, null, [key]);
    expect(filesHolding(folder, [word('goneword-sent'), ...phoneBytes(ERASED_PHONE)])).toEqual([]);
    expect(filesHolding(folder, phoneBytes(KEPT_PHONE)).length).toBeGreaterThan(1);
  });
});

/**
 * What stays readable in an encrypted database: ids, times, counts, states, names of fields and
 * settings.
 */
const OPEN_COLUMNS: readonly string[] = `
  audiences.staged connections.created_at connections.id connections.kind connections.reads connections.schedule_keys
  drafts.campaign_id drafts.connection_id drafts.created_at drafts.discarded_at drafts.id drafts.time_zone drafts.updated_at
  edits.field migrations.applied_at migrations.hash migrations.name outbox.campaign_id outbox.connection_id outbox.ended_at
  outbox.fields outbox.first_tried_at outbox.id outbox.next_at outbox.queued_at outbox.state outbox.why outbox_log.at
  receipts.campaign_id receipts.connection_id receipts.ended_at receipts.fields receipts.id receipts.result receipts.started_at
  sent_sets.staged settings.key settings.value state.key steps.ended_at steps.kind steps.started_at
  suppression_lists.campaign_id suppression_lists.changed_at suppression_lists.connection_id suppression_lists.id
  suppression_lists.source_kind suppression_lists.staged suppression_lists.taken_at`
  .trim()
  .split(/\s+/);

function destroyMiddle(file: string): void {
  const bytes = readFileSync(file);
  const page = 4096;
  bytes.fill(0xee, bytes.length - 2 * page, bytes.length - page);
  writeFileSync(file, bytes);
}

function changeSealedValue(file: string): void {
  const db = new DatabaseSync(file);
  db.exec(`UPDATE edits SET edit = substr(edit, 1, 40) || 'AAAA' || substr(edit, 45) WHERE field = 'name'`);
  db.close();
}
