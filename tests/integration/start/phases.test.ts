import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeRecoveryKey } from '@backend/keys/recovery-key';
import { keyIdOf } from '@backend/store';
import type { CommandName } from '@contract/names';
import { createTestBackend } from '../../support/create-test-backend';
import { renameEdits, TestBackend } from '../../support/test-backend';
import { OURS } from '../../support/test-ports';
import { convertStore, keychainWith, newKey } from '../encryption/support';
import { startServer } from '../outbox/server';
import { close, databaseOf, newDraft, open, temporaryFolder } from '../store/support';

/** A folder with one draft, encrypted with the key if there is one. */
function folderWithDraft(key: Uint8Array | null = null): string {
  const folder = temporaryFolder();
  const store = open(folder);
  store.drafts.create(newDraft());
  close(store);
  if (key !== null) convertStore(folder, key);
  return folder;
}

const ask = (test: TestBackend, command: CommandName, input: object = {}) =>
  test.backend.respond(OURS, { command, input });

describe('a start with an encrypted store', () => {
  it('opens it with the key in the keychain', async () => {
    const key = newKey();
    const test = await createTestBackend({ folder: folderWithDraft(key), keychain: keychainWith([key]) }, 'store');
    expect(await ask(test, 'app.bootstrap')).toMatchObject({ ok: true, value: { drafts: [{}] } });
  });

  it('answers that it is locked until the recovery key is entered, which is stored in the keychain again', async () => {
    const key = newKey();
    const test = new TestBackend({ folder: folderWithDraft(key) });
    onTestFinished(test.crash);
    const opening = test.backend.openStore();
    expect(await ask(test, 'app.bootstrap')).toMatchObject({ error: { kind: 'locked' } });
    expect(await ask(test, 'backups.list')).toMatchObject({ error: { kind: 'unknown-command' } });
    // A link waits for the key as well.
    test.links.push('campaign-desk://draft/0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10');
    expect(await ask(test, 'links.consume')).toMatchObject({ error: { kind: 'unknown-command' } });
    const otherKey = { recoveryKey: writeRecoveryKey(newKey()) };
    expect(await ask(test, 'encryption.unlock', otherKey)).toMatchObject({ error: { reason: 'other-recovery-key' } });
    expect(test.backend.store).toBeNull();

    expect(await ask(test, 'encryption.unlock', { recoveryKey: writeRecoveryKey(key) })).toMatchObject({ ok: true });
    await opening;
    expect(test.page.reloads).toBe(1);
    expect(await ask(test, 'app.bootstrap')).toMatchObject({ ok: true, value: { drafts: [{}] } });
    expect(await ask(test, 'links.consume')).toMatchObject({ ok: true, value: { kind: 'draft' } });
    expect([...test.keychain.items.keys()]).toEqual([`data key ${keyIdOf(key)}`]);
  });
});

describe('a start without a store', () => {
  it('reports why, loads no module and leaves the page waiting', async () => {
    const folder = folderWithDraft();
    const db = new DatabaseSync(databaseOf(folder));
    db.exec("INSERT INTO migrations VALUES (999, 'later', '', '')");
    db.close();
    const test = new TestBackend({ folder });
    onTestFinished(test.crash);
    let isAnswered = false;
    void ask(test, 'app.bootstrap').then(() => {
      isAnswered = true;
    });
    await test.backend.run();
    expect(test.failures).toMatchObject([{ kind: 'newer-schema', found: 999 }]);
    expect([test.backend.store, test.backend.running, isAnswered]).toEqual([null, null, false]);
  });
});

describe('the queue', () => {
  it('sends nothing before it is started', async () => {
    const server = await startServer();
    const test = await createTestBackend({}, 'modules');
    const connectionId = await test.connect(server.baseUrl);
    const id = await test.queued(test.draft({ connectionId, edits: renameEdits('New') }).id);
    expect(await test.get('outbox.list', {})).toMatchObject({ counts: { waiting: 1, sent: 0 } });
    expect(server.statuses).toEqual([]);
    test.backend.startQueue();
    await expect.poll(() => test.status(id)).toMatchObject({ state: 'done' });
  });
});
