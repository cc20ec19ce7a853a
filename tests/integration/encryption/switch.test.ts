import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createGate } from '@backend/backups/gate';
import { createEncryption } from '@backend/encryption/encryption';
import { createKeyRing } from '@backend/keys/key-ring';
import type { KeyStore } from '@backend/keys/key-store';
import { readRecoveryKey } from '@backend/keys/recovery-key';
import type { Log } from '@backend/log/log';
import { keyIdOf, openStore, placesIn, type Store } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import { convertFiles } from '@backend/store/encryption/convert-files';
import { backupKeyIds } from '@backend/store/encryption/key-ids';
import type { EncryptionReport } from '@domain/encryption/encryption';
import { failed, ok, type Result } from '@domain/errors/errors';
import { filesHolding, word } from '../erasure/support';
import { clock, databaseOf, newDraft, temporaryFolder } from '../store/support';
import { backupsOf } from './support';

/**
 * A real store with the service around it. The keychain is a map, and conversions run in this
 * process.
 */
function createBackend() {
  const folder = temporaryFolder();
  const places = placesIn(folder);
  const items = new Map<string, Uint8Array>();
  const state: { pushing: boolean; flushed: boolean; keychain: Result<null>; fails: 'backups' | 'database' | null } = {
    pushing: false,
    flushed: true,
    keychain: ok(null),
    fails: null,
  };
  const reopened: (EncryptionReport | null)[] = [];
  const logged: string[] = [];
  const note = (...event: readonly unknown[]): number => logged.push(JSON.stringify(event));
  const log: Log = { info: note, warn: note, error: note };
  const keyStore: KeyStore = {
    get: (keyId) => Promise.resolve(ok(items.get(keyId) ?? null)),
    keep(key) {
      if (state.keychain.ok) items.set(keyIdOf(key), key);
      return Promise.resolve(state.keychain);
    },
    remove(keyId) {
      items.delete(keyId);
      return Promise.resolve(ok(null));
    },
    check: () => Promise.resolve(state.keychain),
  };
  const ring = createKeyRing(keyStore, places, []);
  const open = (): Store => {
    const opened = openStore({ folder, now: clock(), keys: ring.known() });
    if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
    return opened.store;
  };
  let store = open();
  const gate = createGate();
  onTestFinished(() => {
    store.close();
  });
  const { id } = store.drafts.create(newDraft());
  store.drafts.edit(id, 'name', { kind: 'value', value: 'Secretword' });
  mkdirSync(backupsOf(folder));
  copyDatabase({
    from: databaseOf(folder),
    to: join(backupsOf(folder), 'campaign-desk-by-hand-2027-02-02T00-00-00-000Z.db'),
    ...{ sameAs: null, upToDate: false },
  });
  const encryption = createEncryption({
    ...{ places, gate, keyStore, ring, log, now: clock() },
    copier: { alone: (work) => work() },
    run: (job) =>
      Promise.resolve(
        state.fails === job.what ? { kind: 'failed', reason: 'disk-full', detail: '' } : convertFiles(job),
      ),
    keyId: () => store.keyId,
    flush: () => Promise.resolve(state.flushed),
    isPushing: () => state.pushing,
    quiet: () => Promise.resolve(() => undefined),
    close: () => {
      store.close();
    },
    reopen: (report) => {
      reopened.push(report);
      store = open();
    },
    backupsChanged: () => undefined,
  });
  async function begin(): Promise<string> {
    const begun = await encryption.begin();
    if (!begun.ok) throw new Error(JSON.stringify(begun.error));
    return begun.value.recoveryKey;
  }
  const pass = () => gate.pass('first', () => Promise.resolve(ok(null)));
  return { folder, items, state, reopened, logged, encryption, gate, begin, pass, id, store: () => store };
}

const nameOf = ({ store, id }: Pick<ReturnType<typeof createBackend>, 'store' | 'id'>) =>
  store().drafts.get(id)?.edits.name;
const SECRET = { kind: 'value', value: 'Secretword' };

it('is switched on with the key that was shown, and off again; the key leaves the keychain when nothing needs it', async () => {
  const backend = createBackend();
  const { encryption, folder, items, begin, pass, logged } = backend;
  for (const name of ['imports', 'sandbox']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'file'), 'Secretword');
  }
  writeFileSync(join(folder, 'campaign-desk.damaged-2027-01-01.db'), 'Secretword');
  writeFileSync(join(backupsOf(folder), 'campaign-desk-daily-2027-02-01T00-00-00-000Z.db'), 'Secretword');
  expect(encryption.status()).toEqual(ok({ isOn: false, backups: 2, unreadableBackups: 1, damagedFiles: 1 }));
  const recoveryKey = await begin();
  expect(items.size).toBe(0);
  expect(await encryption.turnOn({ lastGroup: recoveryKey.slice(-4) })).toEqual(ok(null));
  expect(backend.reopened).toEqual([{ isOn: true, rewritten: 1, deleted: 1 }]);
  expect(filesHolding(folder, [word('Secretword')])).toEqual([]);
  expect(existsSync(join(folder, 'sandbox'))).toBe(false);
  const key = readRecoveryKey(recoveryKey);
  expect([...items.keys()]).toEqual([keyIdOf(key ?? new Uint8Array())]);
  expect(nameOf(backend)).toEqual(SECRET);
  expect(encryption.status()).toMatchObject({ value: { isOn: true, unreadableBackups: 0, damagedFiles: 0 } });
  await pass();
  expect(await encryption.begin()).toEqual(failed({ kind: 'encryption', reason: 'already-on' }));
  expect(await encryption.turnOff()).toEqual(ok(null));
  expect(nameOf(backend)).toEqual(SECRET);
  expect(items.size).toBe(0);
  expect(backupKeyIds({ backups: backupsOf(folder) })).toEqual([null]);
  expect(logged.join('')).not.toContain(recoveryKey.slice(0, 9));
});

it('is refused with nothing changed without a keychain, a shown key, its last group, stored edits, or while sending', async () => {
  const backend = createBackend();
  const { encryption, state, begin, items, gate } = backend;
  const refusal = (reason: 'not-begun' | 'wrong-group' | 'not-stored' | 'pushing' | 'already-off') =>
    failed({ kind: 'encryption', reason });
  expect(await encryption.turnOn({ lastGroup: '0000' })).toEqual(refusal('not-begun'));
  expect(await encryption.turnOff()).toEqual(refusal('already-off'));
  const noKeychain = failed({ kind: 'keychain', reason: 'locked' });
  state.keychain = noKeychain;
  expect(await encryption.begin()).toEqual(noKeychain);
  state.keychain = ok(null);
  const lastGroup = (await begin()).slice(-4);
  expect(await encryption.turnOn({ lastGroup: '' })).toEqual(refusal('wrong-group'));
  state.flushed = false;
  expect(await encryption.turnOn({ lastGroup })).toEqual(refusal('not-stored'));
  state.flushed = true;
  state.pushing = true;
  expect(await encryption.turnOn({ lastGroup })).toEqual(refusal('pushing'));
  state.pushing = false;
  state.keychain = noKeychain;
  expect(await encryption.turnOn({ lastGroup })).toEqual(noKeychain);
  expect(items.size).toBe(0);
  expect(backend.reopened).toEqual([]);
  expect(backend.store().keyId).toBeNull();
  expect(nameOf(backend)).toEqual(SECRET);
  expect(gate.isClosed).toBe(false);
});

it.each(['backups', 'database'] as const)(
  'goes on as before where the disk is full for the %s, and can be repeated',
  async (fails) => {
    const backend = createBackend();
    const { encryption, state, begin, folder } = backend;
    const lastGroup = (await begin()).slice(-4);
    state.fails = fails;
    expect(await encryption.turnOn({ lastGroup })).toEqual(failed({ kind: 'storage', reason: 'disk-full' }));
    expect(backend.store().keyId).toBeNull();
    expect(nameOf(backend)).toEqual(SECRET);
    state.fails = null;
    // With a new key: what the first try encrypted is encrypted with this one.
    const again = (await begin()).slice(-4);
    expect(await encryption.turnOn({ lastGroup: again })).toEqual(ok(null));
    expect(backupKeyIds({ backups: backupsOf(folder) })).toEqual([backend.store().keyId]);
  },
);
