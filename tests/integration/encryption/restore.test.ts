import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRecoveryKey } from '@backend/keys/recovery-key';
import { keyIdOf, openStore } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import { keyIdIn } from '@backend/store/encryption/key-ids';
import { failed, ok } from '@domain/errors/errors';
import { compiledProgram } from '../../support/compiled-program';
import { createBackupBackend } from '../backups/support';
import { filesHolding, word } from '../erasure/support';
import { clock, close, databaseOf, newDraft, open, temporaryFolder } from '../store/support';
import { backupsOf, convertStore, keychainWith, newKey, openWith } from './support';

/**
 * A closed folder with a database that says "Nowword" and a backup that says "Thenword", each
 * encrypted with a key or not. Returns the name of the backup.
 */
function folderWith(store: Uint8Array | null, backup: Uint8Array | null) {
  const folder = temporaryFolder();
  const name = 'campaign-desk-by-hand-2027-02-02T00-00-00-000Z.db';
  const first = open(folder);
  const { id } = first.drafts.create(newDraft());
  const type = (value: string) => first.drafts.edit(id, 'name', { kind: 'value', value });
  type('Thenword');
  mkdirSync(backupsOf(folder));
  const job = { from: databaseOf(folder), to: join(backupsOf(folder), name), sameAs: null, upToDate: false };
  expect(copyDatabase(job)).toEqual({ kind: 'copied' });
  type('Nowword');
  close(first);
  // The backups are converted together with the database, so the backup's key comes first and then
  // only the database's is changed.
  if (backup !== null) convertStore(folder, backup);
  if (store !== backup) convertStore(folder, store, backup === null ? [] : [backup], 'database');
  return { folder, name };
}

const child = await compiledProgram(join(import.meta.dirname, 'restoring-child.ts'));

describe.each([
  ['plain into an encrypted store', newKey(), null],
  ['encrypted into a plain store', null, newKey()],
  ['encrypted with another key', newKey(), newKey()],
  [
    'encrypted with the same key',
    ...(() => {
      const key = newKey();
      return [key, key] as const;
    })(),
  ],
] as const)('a backup that is %s', (_what, own, other) => {
  it('is restored, and the store stays encrypted or not as before', async () => {
    const { folder, name } = folderWith(own, other);
    const keys = [own, other].filter((key) => key !== null);
    const backend = await createBackupBackend({ folder, keychain: keychainWith(keys) });
    expect(await backend.restore(name)).toEqual(ok(null));
    expect(backend.typed()).toEqual({ kind: 'value', value: 'Thenword' });
    expect(backend.test.store.keyId).toBe(own === null ? null : keyIdOf(own));
    const found = filesHolding(folder, [word('Thenword')]).filter((file) => !/^backups|wal$/.test(file));
    expect(found).toEqual(own === null ? ['campaign-desk.db'] : []);
  });

  it.each(['copied', 'before', 'swapped'])('killed at %s leaves the database as it was or restored', (point) => {
    const { folder, name } = folderWith(own, other);
    const [hexOwn, hexOther] = [own, other].map((key) => (key === null ? '-' : Buffer.from(key).toString('hex')));
    const args = [child, folder, name, hexOwn ?? '-', hexOther ?? '-', point];
    const killed = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    const store = openWith(folder, own === null ? [] : [own]);
    const [draft] = store.drafts.list();
    expect(draft?.title).toBe(point === 'swapped' ? 'Thenword' : 'Nowword');
    expect(store.keyId).toBe(own === null ? null : keyIdOf(own));
    store.close();
    expect(readdirSync(folder).filter((file) => /restoring|damaged/.test(file))).toEqual([]);
    expect(readdirSync(backupsOf(folder))).toContain(name);
  });
});

it('a backup with a key that is not in the keychain asks for its recovery key, and changes nothing without it', async () => {
  const [own, other] = [newKey(), newKey()];
  const { folder, name } = folderWith(own, other);
  const backend = await createBackupBackend({ folder, keychain: keychainWith([own]) });
  const locked = failed({ kind: 'encryption', reason: 'backup-locked' });
  expect(await backend.restore(name)).toEqual(locked);
  expect(await backend.restore(name, writeRecoveryKey(newKey()))).toEqual(
    failed({ kind: 'encryption', reason: 'other-recovery-key' }),
  );
  expect(await backend.restore(name, 'nonsense')).toEqual(
    failed({ kind: 'encryption', reason: 'mistyped-recovery-key' }),
  );
  expect(backend.typed()).toEqual({ kind: 'value', value: 'Nowword' });
  expect(await backend.restore(name, writeRecoveryKey(other))).toEqual(ok(null));
  expect(backend.typed()).toEqual({ kind: 'value', value: 'Thenword' });
  expect(keyIdIn(databaseOf(folder))).toBe(keyIdOf(own));
  expect(openStore({ folder, now: clock() })).toMatchObject({ kind: 'locked' });
  openWith(folder, [own]).close();
});
