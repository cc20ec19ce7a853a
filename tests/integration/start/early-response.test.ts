import { existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FirstScreen, keepFirstScreen, readFirstScreen } from '@backend/start/first-screen';
import { keepScreen, type KeptFor, readKeptScreen } from '@backend/start/kept-screen';
import { createTestBackend } from '../../support/create-test-backend';
import { TestBackend } from '../../support/test-backend';
import { OURS } from '../../support/test-ports';
import { convertStore, newKey } from '../encryption/support';
import { close, databaseOf, newDraft, newReceipt, open, temporaryFolder, testId } from '../store/support';

const BOOTSTRAP = { command: 'app.bootstrap', input: {} };

const now = (): Date => new Date('2027-03-01T12:00:00Z');
/** The app of the test ports. */
const about = (folder: string): KeptFor => ({ version: '1.2.3', build: 'test', platform: 'linux', folder });
const read = (folder: string): FirstScreen | null => readFirstScreen(about(folder), now);
const keptIn = (folder: string): string => join(folder, 'first-screen.json');

/** A folder with an open draft. */
function folderWithDraft(): { readonly folder: string; readonly draftId: string } {
  const folder = temporaryFolder();
  const store = open(folder);
  const { id } = store.drafts.create(newDraft());
  store.drafts.setOpen(id);
  close(store);
  return { folder, draftId: id };
}

const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/-(?:wal|shm)$/.test(entry.name))
      .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

/** A start after an orderly end; its store is not opened until a message needs it. */
function start(folder: string): TestBackend {
  keepFirstScreen(about(folder), now);
  const test = new TestBackend({ folder });
  onTestFinished(test.crash);
  return test;
}

const ask = (test: TestBackend, message: unknown) => test.backend.respond(OURS, message);

describe('a first screen that is read while the store is closed', () => {
  it('is the one that the open store gives, and changes nothing', async () => {
    const { folder, draftId } = folderWithDraft();
    const before = contentsOf(folder);
    const screen = read(folder);
    expect(contentsOf(folder)).toEqual(before);
    expect(screen).toMatchObject({ openDraftId: draftId, openDraft: { id: draftId } });
    const test = await createTestBackend({ folder }, 'store');
    const answer = await ask(test, BOOTSTRAP);
    expect(answer).toEqual({ ok: true, value: screen });
  });

  it.each<readonly [string, (folder: string, draftId: string) => void]>([
    ['is encrypted', (folder) => convertStore(folder, newKey())],
    ['may be damaged', (folder) => writeFileSync(`${databaseOf(folder)}.suspect`, '')],
    ['is about to be replaced', (folder) => writeFileSync(`${databaseOf(folder)}.restoring`, '')],
    ['has lost its content', (folder) => writeFileSync(databaseOf(folder), '')],
    ['did not show its draft the last time', (folder, id) => writeFileSync(join(folder, 'opening-draft'), id)],
    [
      'has a push that was interrupted',
      (folder, draftId) => {
        const store = open(folder);
        store.receipts.begin(newReceipt(testId(1), draftId));
        close(store);
      },
    ],
    [
      'is of another version',
      (folder) => {
        const db = new DatabaseSync(databaseOf(folder));
        db.exec("INSERT INTO migrations VALUES (999, 'later', '', '')");
        db.close();
      },
    ],
  ])('is not there for a store that %s', (_what, change) => {
    const { folder, draftId } = folderWithDraft();
    change(folder, draftId);
    expect(read(folder)).toBeNull();
  });

  it('is not there for a new user', () => {
    const folder = temporaryFolder();
    expect(read(folder)).toBeNull();
    expect(existsSync(databaseOf(folder))).toBe(false);
  });
});

describe('a first screen that is kept for the next start', () => {
  it('is what the page gets, word for word, and only its owner can read it', () => {
    const { folder } = folderWithDraft();
    keepFirstScreen(about(folder), now);
    expect(readKeptScreen(about(folder))).toEqual(read(folder));
    if (process.platform !== 'win32') expect(statSync(keptIn(folder)).mode & 0o777).toBe(0o600);
  });

  it('comes from an orderly end of the app, with what was stored last', async () => {
    const { folder, draftId } = folderWithDraft();
    const test = await createTestBackend({ folder }, 'modules');
    await test.rename(draftId, 'Autumn');
    await test.crash();
    expect(readKeptScreen(about(folder))).toBeNull();
    test.backend.keepFirstScreen();
    expect(readKeptScreen(about(folder))?.drafts).toMatchObject([{ id: draftId, title: 'Autumn' }]);
  });

  it.each<readonly [string, Partial<KeptFor>]>([
    ['version', { version: '1.2.4' }],
    ['build', { build: 'other' }],
  ])('is not read by another %s', (_what, other) => {
    const { folder } = folderWithDraft();
    keepFirstScreen(about(folder), now);
    expect(readKeptScreen({ ...about(folder), ...other })).toBeNull();
  });

  it.each<readonly [string, (folder: string, draftId: string) => void]>([
    ['has changed since', (folder) => utimesSync(databaseOf(folder), now(), now())],
    ['has changes in its log', (folder) => writeFileSync(`${databaseOf(folder)}-wal`, 'log')],
    ['may be damaged', (folder) => writeFileSync(`${databaseOf(folder)}.suspect`, '')],
    ['is about to be replaced', (folder) => writeFileSync(`${databaseOf(folder)}.restoring`, '')],
    ['did not show its draft the last time', (folder, id) => writeFileSync(join(folder, 'opening-draft'), id)],
    ['is missing', (folder) => rmSync(databaseOf(folder))],
  ])('is not read if the database %s', (_what, change) => {
    const { folder, draftId } = folderWithDraft();
    keepFirstScreen(about(folder), now);
    change(folder, draftId);
    expect(readKeptScreen(about(folder))).toBeNull();
  });

  it.each(['', 'null', '{}', '{"of":', '[1]'])('is not read if its file is %j', (text) => {
    const { folder } = folderWithDraft();
    writeFileSync(keptIn(folder), text);
    expect(readKeptScreen(about(folder))).toBeNull();
  });

  it('is overwritten and removed before the store is opened', async () => {
    const { folder } = folderWithDraft();
    keepFirstScreen(about(folder), now);
    const { size } = statSync(keptIn(folder));
    // What a disk would keep of it.
    linkSync(keptIn(folder), join(folder, 'same-bytes'));
    await createTestBackend({ folder }, 'store');
    expect(existsSync(keptIn(folder))).toBe(false);
    expect(readFileSync(join(folder, 'same-bytes'))).toEqual(Buffer.alloc(size));
  });

  it('is not kept of an encrypted store', () => {
    const { folder } = folderWithDraft();
    convertStore(folder, newKey());
    keepFirstScreen(about(folder), now);
    expect(existsSync(keptIn(folder))).toBe(false);
  });

  it('is not kept of a draft that would take long to read', () => {
    const { folder, draftId } = folderWithDraft();
    const store = open(folder);
    const longer = store.drafts.get(draftId);
    close(store);
    const screen = read(folder);
    if (screen === null || longer === null) throw new Error('there is no first screen');
    keepScreen(about(folder), { ...screen, openDraft: { ...longer, campaignId: 'x'.repeat(4_000_000) } });
    expect(existsSync(keptIn(folder))).toBe(false);
  });

  it('is not kept of so many drafts that reading them would hold up the end', () => {
    const { folder } = folderWithDraft();
    const db = new DatabaseSync(databaseOf(folder));
    db.exec(`WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      INSERT INTO drafts (pk, id, campaign_id, time_zone, change_count, revision, row_count, created_at, updated_at)
        SELECT i, printf('00000000-0000-4000-9000-%012x', i), campaign_id, time_zone, change_count, 0, 0, created_at,
          updated_at FROM n, drafts`);
    db.close();
    keepFirstScreen(about(folder), now);
    expect(readKeptScreen(about(folder))?.drafts).toHaveLength(1_000);
    rmSync(keptIn(folder));
    const store = open(folder);
    store.drafts.create(newDraft());
    close(store);
    keepFirstScreen(about(folder), now);
    expect(existsSync(keptIn(folder))).toBe(false);
  });
});

describe('the early response', () => {
  it('comes without the store, notes the draft until it is shown, and says whether there is a network', async () => {
    const { folder, draftId } = folderWithDraft();
    const test = start(folder);
    test.network.isOnline = false;
    expect(test.backend.hasFirstScreen()).toBe(true);
    expect(test.backend.canStore).toBe(false);
    expect(await ask(test, BOOTSTRAP)).toMatchObject({
      ok: true,
      value: { openDraft: { id: draftId }, online: false },
    });
    expect([test.backend.store, test.backend.canStore]).toEqual([null, true]);
    expect(readFileSync(join(folder, 'opening-draft'), 'utf8')).toBe(draftId);
    expect(await ask(test, { command: 'app.shown', input: {} })).toEqual({ ok: true, value: null });
    expect(existsSync(join(folder, 'opening-draft'))).toBe(false);
    expect(test.backend.store).toBeNull();
  });

  it('is given once: a page that asks again gets its screen from the store, without the draft', async () => {
    const { folder } = folderWithDraft();
    const test = start(folder);
    await ask(test, BOOTSTRAP);
    expect(await ask(test, BOOTSTRAP)).toMatchObject({
      ok: true,
      value: { openDraft: null, notices: [{ kind: 'draft-not-shown' }] },
    });
    expect(test.backend.store).not.toBeNull();
  });

  it('opens the store for any other message, which is then answered', async () => {
    const { folder } = folderWithDraft();
    const test = start(folder);
    await ask(test, BOOTSTRAP);
    expect(await ask(test, { command: 'backups.list', input: {} })).toMatchObject({ ok: true });
    expect(test.backend.running).not.toBeNull();
  });

  it('is given to no other page, and for no other input', async () => {
    const { folder } = folderWithDraft();
    const test = start(folder);
    const foreign = { ...OURS, origin: 'https://example.com' };
    void test.backend.openStore();
    expect(await test.backend.respond(foreign, BOOTSTRAP)).toEqual({ ok: false, error: { kind: 'foreign-sender' } });
    expect(await ask(test, { ...BOOTSTRAP, input: { more: 1 } })).toMatchObject({ error: { kind: 'invalid-input' } });
    expect(existsSync(join(folder, 'opening-draft'))).toBe(false);
  });
});
