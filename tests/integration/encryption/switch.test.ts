import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRecoveryKey } from '@backend/keys/recovery-key';
import { keyIdOf } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import { convertFiles } from '@backend/store/encryption/convert-files';
import { backupKeyIds } from '@backend/store/encryption/key-ids';
import { systemClock } from '@backend/system/clock';
import { failed, ok } from '@domain/errors/errors';
import { createTestBackend } from '../../support/create-test-backend';
import { filesHolding, word } from '../erasure/support';
import { clock, databaseOf, newDraft } from '../store/support';
import { backupsOf } from './support';

/** A backend with one draft and a backup of it, both of which say "Secretword". */
async function createBackend() {
  const test = await createTestBackend({ clock: { ...systemClock, now: clock() } });
  const { folder } = test;
  const { id } = test.store.drafts.create(newDraft());
  test.store.drafts.edit(id, 'name', { kind: 'value', value: 'Secretword' });
  mkdirSync(backupsOf(folder));
  copyDatabase({
    from: databaseOf(folder),
    to: join(backupsOf(folder), 'campaign-desk-by-hand-2027-02-02T00-00-00-000Z.db'),
    ...{ sameAs: null, upToDate: false },
  });
  const begin = async (): Promise<string> => (await test.get('encryption.begin', {})).recoveryKey;
  return { test, folder, begin, items: test.keychain.items, id, store: () => test.store };
}

type TestedBackend = Awaited<ReturnType<typeof createBackend>>;
const nameOf = ({ store, id }: TestedBackend) => store().drafts.get(id)?.edits.name;
const SECRET = { kind: 'value', value: 'Secretword' };

it('turns on with the shown key, and off again; the key leaves the keychain when it is no longer needed', async () => {
  const backend = await createBackend();
  const { test, folder, items, begin } = backend;
  for (const name of ['imports', 'sandbox']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'file'), 'Secretword');
  }
  writeFileSync(join(folder, 'campaign-desk.damaged-2027-01-01.db'), 'Secretword');
  writeFileSync(join(backupsOf(folder), 'campaign-desk-daily-2027-02-01T00-00-00-000Z.db'), 'Secretword');
  expect(await test.call('encryption.status', {})).toEqual(
    ok({ isOn: false, backups: 2, unreadableBackups: 1, damagedFiles: 1 }),
  );
  const recoveryKey = await begin();
  expect(items.size).toBe(0);
  expect(await test.call('encryption.turnOn', { lastGroup: recoveryKey.slice(-4) })).toEqual(ok(null));
  expect(filesHolding(folder, [word('Secretword')])).toEqual([]);
  expect(existsSync(join(folder, 'sandbox'))).toBe(false);
  const key = readRecoveryKey(recoveryKey);
  expect([...items.keys()]).toEqual([`data key ${keyIdOf(key ?? new Uint8Array())}`]);
  expect(nameOf(backend)).toEqual(SECRET);
  const { notices } = await test.get('app.bootstrap', {});
  expect(notices).toMatchObject([{ kind: 'encryption-changed', report: { isOn: true, rewritten: 1, deleted: 1 } }]);
  expect(await test.call('encryption.status', {})).toMatchObject({
    value: { isOn: true, unreadableBackups: 0, damagedFiles: 0 },
  });
  expect(await test.call('encryption.begin', {})).toEqual(failed({ kind: 'encryption', reason: 'already-on' }));
  expect(await test.call('encryption.turnOff', {})).toEqual(ok(null));
  expect(nameOf(backend)).toEqual(SECRET);
  expect(items.size).toBe(0);
  expect(backupKeyIds({ backups: backupsOf(folder) })).toEqual([null]);
  expect(JSON.stringify(test.logged)).not.toContain(recoveryKey.slice(0, 9));
});

it('is rejected with nothing changed without a keychain, a shown key, its last group or stored edits, or while sending', async () => {
  const backend = await createBackend();
  const { test, begin, items } = backend;
  const { gate } = test.running.services;
  const refusal = (reason: 'not-begun' | 'wrong-group' | 'not-stored' | 'pushing' | 'already-off') =>
    failed({ kind: 'encryption', reason });
  expect(await test.call('encryption.turnOn', { lastGroup: '0000' })).toEqual(refusal('not-begun'));
  expect(await test.call('encryption.turnOff', {})).toEqual(refusal('already-off'));
  const noKeychain = failed({ kind: 'keychain', reason: 'locked' });
  test.keychain.fails = 'locked';
  expect(await test.call('encryption.begin', {})).toEqual(noKeychain);
  test.keychain.fails = null;
  const lastGroup = (await begin()).slice(-4);
  expect(await test.call('encryption.turnOn', { lastGroup: '' })).toEqual(refusal('wrong-group'));
  test.page.canFlush = false;
  expect(await test.call('encryption.turnOn', { lastGroup })).toEqual(refusal('not-stored'));
  test.page.canFlush = true;
  const release = test.running.modules.campaignLocks.acquire({
    draftId: backend.id,
    connectionId: backend.id,
    campaignId: 'camp-1',
  });
  expect(await test.call('encryption.turnOn', { lastGroup })).toEqual(refusal('pushing'));
  release?.();
  test.keychain.fails = 'locked';
  expect(await test.call('encryption.turnOn', { lastGroup })).toEqual(noKeychain);
  expect(items.size).toBe(0);
  expect(test.page.reloads).toBe(0);
  expect(backend.store().keyId).toBeNull();
  expect(nameOf(backend)).toEqual(SECRET);
  expect(gate.isClosed).toBe(false);
});

it.each(['backups', 'database'] as const)(
  'keeps the old state if the disk is full for the %s, and can be repeated',
  async (fails) => {
    const backend = await createBackend();
    const { test, begin, folder } = backend;
    const lastGroup = (await begin()).slice(-4);
    test.work.convert = (job) =>
      job.what === fails ? { kind: 'failed', reason: 'disk-full', detail: '' } : convertFiles(job);
    expect(await test.call('encryption.turnOn', { lastGroup })).toEqual(
      failed({ kind: 'storage', reason: 'disk-full' }),
    );
    expect(backend.store().keyId).toBeNull();
    expect(nameOf(backend)).toEqual(SECRET);
    test.work.convert = convertFiles;
    // With a new key: what the first try encrypted is encrypted with this one.
    const again = (await begin()).slice(-4);
    expect(await test.call('encryption.turnOn', { lastGroup: again })).toEqual(ok(null));
    expect(backupKeyIds({ backups: backupsOf(folder) })).toEqual([backend.store().keyId]);
  },
);
