import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FirstScreen, readFirstScreen } from '@backend/start/first-screen';
import { createTestBackend } from '../../support/create-test-backend';
import { TestBackend } from '../../support/test-backend';
import { OURS } from '../../support/test-ports';
import { convertStore, newKey } from '../encryption/support';
import { close, databaseOf, newDraft, newReceipt, open, temporaryFolder, testId } from '../store/support';

const BOOTSTRAP = { command: 'app.bootstrap', input: {} };

const read = (folder: string): FirstScreen | null =>
  readFirstScreen({ version: '1.2.3', platform: 'linux', folder }, () => new Date('2027-03-01T12:00:00Z'));

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

/** A start whose store is not opened until a message needs it. */
function start(folder: string): TestBackend {
  const test = new TestBackend({ folder, firstScreen: Promise.resolve(read(folder)) });
  onTestFinished(test.crash);
  return test;
}

const ask = (test: TestBackend, message: unknown) => test.backend.respond(OURS, message);

describe('a first screen that is read before the store is opened', () => {
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

describe('the early response', () => {
  it('comes without the store, notes the draft until it is shown, and says whether there is a network', async () => {
    const { folder, draftId } = folderWithDraft();
    const test = start(folder);
    test.network.isOnline = false;
    expect(await test.backend.hasFirstScreen()).toBe(true);
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
