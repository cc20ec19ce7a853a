import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyIdOf, openStore, type Store } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import { backupKeyIds, keyIdIn } from '@backend/store/encryption/key-ids';
import { contentOf } from '../../fixtures/databases/content';
import { compiledProgram } from '../../support/compiled-program';
import { addConnection, createErasureBackend, filesHolding, fillDraft, KEPT_PHONE, word } from '../erasure/support';
import { clock, damagedFilesIn, databaseOf, temporaryFolder, testId } from '../store/support';
import { backupsOf, convertStore, newKey } from './support';

const child = await compiledProgram(join(import.meta.dirname, 'converting-child.ts'));
const hex = (key: Uint8Array | null): string => (key === null ? '-' : Buffer.from(key).toString('hex'));

async function filledFolder(drafts: number): Promise<{ readonly folder: string; readonly content: unknown }> {
  const { test, folder, store } = await createErasureBackend();
  addConnection(store(), testId(0xc1), 'secretword-connection');
  for (let n = 1; n <= drafts; n += 1) {
    fillDraft(store(), { word: 'secretword', phone: KEPT_PHONE, connectionId: testId(0xc1), n });
    if (n <= 2) await test.get('backups.make', {});
  }
  const content = contentOf(store());
  await test.crash();
  return { folder, content };
}

/**
 * The start after a kill: it opens with the keys that the keychain has, whichever database it is,
 * and all is there.
 */
function startAgain(folder: string, keys: readonly Uint8Array[]): Store {
  const opened = openStore({ folder, now: clock(), keys });
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
  expect(opened.notices).toEqual([]);
  expect(damagedFilesIn(folder)).toEqual([]);
  return opened.store;
}

function expectWhole(folder: string, keys: readonly Uint8Array[], content: unknown): string | null {
  const store = startAgain(folder, keys);
  expect(contentOf(store)).toEqual(content);
  const { keyId } = store;
  store.close();
  // Every backup can still be restored with these keys.
  for (const name of readdirSync(backupsOf(folder)).filter((file) => file.endsWith('.db'))) {
    const to = join(temporaryFolder(), 'restored.db');
    const copied = copyDatabase({
      from: join(backupsOf(folder), name),
      to,
      sameAs: null,
      upToDate: true,
      keys: { own: keys.find((key) => keyIdOf(key) === keyId) ?? null, known: [...keys] },
    });
    expect(copied).toEqual({ kind: 'copied' });
    expect(keyIdIn(to)).toBe(keyId);
  }
  return keyId;
}

/**
 * Two backups and the database are rewritten, so the points within that are reached three times.
 */
const KILLS = [
  ['checked-and-written', 1],
  ['checked-and-written', 3],
  ['converted', 2],
  ['converted', 3],
  ['backup-replaced', 1],
  ['backup-replaced', 2],
  ['copied', 1],
  ['before', 1],
  ['swapped', 1],
] as const;

describe.each([
  ['on', null, newKey()],
  ['off', newKey(), null],
] as const)('switching encryption %s', (_to, before, after) => {
  it.each(KILLS)(
    'killed at %s (%i) leaves either the old or the new database, and can be repeated',
    async (point, times) => {
      const { folder, content } = await filledFolder(2);
      if (before !== null) convertStore(folder, before);
      const keys = [before, after].filter((key) => key !== null);
      const args = [child, folder, hex(before), hex(after), point, String(times)];
      const killed = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(killed.signal, killed.stderr).toBe('SIGKILL');
      const keyId = expectWhole(folder, keys, content);
      if (after !== null && keyId !== null) {
        // "On" means that nothing readable is left.
        expect(backupKeyIds({ backups: backupsOf(folder) })).not.toContain(null);
        expect(filesHolding(folder, [word('secretword')])).toEqual([]);
      }
      const wanted = after === null ? null : keyIdOf(after);
      convertStore(folder, after, keys);
      expect(expectWhole(folder, keys, content)).toBe(wanted);
      expect(new Set(backupKeyIds({ backups: backupsOf(folder) }))).toEqual(new Set([wanted]));
      if (after !== null) expect(filesHolding(folder, [word('secretword')])).toEqual([]);
    },
    60_000,
  );
});

it('a kill at any moment loses nothing, in both directions', async () => {
  const { folder: original, content } = await filledFolder(12);
  const key = newKey();
  const seen = new Set<string | null>();
  for (let round = 0; round < 8; round += 1) {
    const folder = join(temporaryFolder(), 'folder');
    cpSync(original, folder, { recursive: true });
    const isOn = round % 2 === 1;
    if (isOn) convertStore(folder, key);
    const before = isOn ? key : null;
    const after = isOn ? null : key;
    // The child loads for a while first: the later half of the rounds reaches into its work.
    await killAfter([child, folder, hex(before), hex(after), '-'], 150 + round * 120);
    seen.add(expectWhole(folder, [key], content));
    expect(keyIdIn(databaseOf(folder))).toBeDefined();
    convertStore(folder, after, [key]);
    expectWhole(folder, [key], content);
  }
  expect(seen.size).toBeGreaterThan(0);
}, 180_000);

function killAfter(args: readonly string[], ms: number): Promise<void> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, args, { stdio: 'ignore' });
    const timer = setTimeout(() => running.kill('SIGKILL'), ms);
    running.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
