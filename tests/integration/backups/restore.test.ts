import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { copyDatabase } from '@backend/store/backups/copy';
import { MIGRATIONS } from '@backend/store/migrations';
import { failed } from '@domain/errors/errors';
import { compiledProgram } from '../../support/compiled-program';
import { close, damagedFilesIn, databaseOf, open, temporaryFolder, testId, withFile } from '../store/support';
import { createBackupBackend } from './support';

const value = (text: string) => ({ kind: 'value', value: text });
const kept = join(import.meta.dirname, '..', '..', 'fixtures', 'databases');
const LATER = 'campaign-desk-daily-2027-02-01T00-00-00-000Z.db';

const connection = (id: string, baseUrl: string) => ({
  id,
  name: id,
  baseUrl,
  kind: 'server' as const,
  scheduleKeys: 'camelCase' as const,
  createdAt: '2027-01-01T00:00:00.000Z',
});

describe('restoring a backup', () => {
  it('restores the data, and keeps the current data as a backup first', async () => {
    const backend = await createBackupBackend();
    backend.type('Then');
    const name = await backend.backup('daily');
    backend.type('Now');
    expect(await backend.restore(name)).toEqual({ ok: true, value: null });
    expect(backend.typed()).toEqual(value('Then'));
    expect(backend.test.page.reloads).toBe(1);
    const [newest = ''] = backend.names();
    expect(newest).toContain('before-restore');
    const { notices } = await backend.loadPage();
    expect(notices).toMatchObject([{ kind: 'backup-restored' }]);
    expect(await backend.restore(newest)).toEqual({ ok: true, value: null });
    expect(backend.typed()).toEqual(value('Now'));
    expect(existsSync(backend.dataPaths.restoring)).toBe(false);
    expect(withFile<unknown>(backend.test.folder, (db) => db.prepare('PRAGMA integrity_check').get())).toEqual({
      integrity_check: 'ok',
    });
  });

  it('of an older schema migrates it to the newest one', async () => {
    const backend = await createBackupBackend();
    await backend.backup('daily');
    copyFileSync(join(kept, 'schema-0001.db'), join(backend.dataPaths.backups, LATER));
    expect(await backend.restore(LATER)).toEqual({ ok: true, value: null });
    expect(backend.test.store.connections.list()).toHaveLength(1);
    expect(
      withFile<unknown>(backend.test.folder, (db) => db.prepare('SELECT max(version) AS v FROM migrations').get()),
    ).toEqual({
      v: MIGRATIONS.length,
    });
  });

  it('deletes the secrets of a connection that had another server then, and of no other', async () => {
    const backend = await createBackupBackend();
    const { connections } = backend.test.store;
    connections.insert(connection(testId(1), 'https://old.example.test'));
    connections.insert(connection(testId(2), 'https://same.example.test/v1'));
    const name = await backend.backup('daily');
    connections.update(testId(1), { baseUrl: 'https://new.example.test' });
    connections.update(testId(2), { baseUrl: 'https://same.example.test/v2' });
    connections.insert(connection(testId(3), 'https://later.example.test'));
    for (const n of [1, 2, 3]) {
      backend.test.keychain.items.set(
        testId(n),
        JSON.stringify({ apiKey: 'sk_live_1', userId: 'user_1', boundTo: null }),
      );
    }
    expect(await backend.restore(name)).toMatchObject({ ok: true });
    expect([...backend.test.keychain.items.keys()]).toEqual([testId(2), testId(3)]);
  });

  it('refuses commands while the store is exchanged, and has a new page wait', async () => {
    const backend = await createBackupBackend();
    const name = await backend.backup('daily');
    const { test } = backend;
    let copyOn = (): void => undefined;
    const copying = new Promise<void>((resolve) => {
      test.work.copy = async (job) => {
        resolve();
        await new Promise<void>((go) => {
          copyOn = go;
        });
        test.work.copy = copyDatabase;
        return copyDatabase(job);
      };
    });
    const restoring = backend.restore(name);
    await copying;
    const refused = failed({ kind: 'backup', reason: 'restoring' });
    // While the store is exchanged a command is refused, and a new page waits.
    expect(await test.call('backups.list', {})).toEqual(refused);
    let isPageLoaded = false;
    const loading = backend.loadPage().then(() => {
      isPageLoaded = true;
    });
    copyOn();
    expect(await restoring).toMatchObject({ ok: true });
    await loading;
    expect(isPageLoaded).toBe(true);
    expect(await test.call('backups.list', {})).toMatchObject({ ok: true });
  });

  it('refuses commands of the page that is there until it is loaded again', async () => {
    const backend = await createBackupBackend();
    expect(await backend.restore(await backend.backup('daily'))).toMatchObject({ ok: true });
    expect(await backend.test.call('backups.list', {})).toEqual(failed({ kind: 'backup', reason: 'restoring' }));
    await backend.loadPage();
    expect(await backend.test.call('backups.list', {})).toMatchObject({ ok: true });
  });

  it('sets a damaged database aside, so that none of it is lost', async () => {
    const backend = await createBackupBackend();
    backend.type('Then');
    const name = await backend.backup('daily');
    const root = withFile(backend.test.folder, (db) => {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      const row: unknown = db.prepare("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'steps'").get();
      return typeof row === 'object' && row !== null ? Number(Reflect.get(row, 'page')) : 0;
    });
    const bytes = readFileSync(databaseOf(backend.test.folder));
    bytes.fill(0xff, (root - 1) * 4096, root * 4096);
    writeFileSync(databaseOf(backend.test.folder), bytes);
    expect(await backend.restore(name)).toEqual({ ok: true, value: null });
    expect(backend.typed()).toEqual(value('Then'));
    expect(damagedFilesIn(backend.test.folder)).toHaveLength(1);
  });
});

describe('a rejected restore', () => {
  type BackupBackend = Awaited<ReturnType<typeof createBackupBackend>>;

  async function refused(change: (backend: BackupBackend, file: string) => void) {
    const backend = await createBackupBackend();
    const name = await backend.backup('daily');
    backend.type('Now');
    change(backend, join(backend.dataPaths.backups, name));
    const names = backend.names();
    const { store } = backend.test;
    const answer = await backend.restore(name);
    expect(backend.test.store).toBe(store);
    expect(backend.typed()).toEqual(value('Now'));
    expect(existsSync(backend.dataPaths.restoring)).toBe(false);
    expect(await backend.test.call('backups.list', {})).toMatchObject({ ok: true });
    return { answer, backend, names };
  }

  it('is one of a damaged backup, and nothing changes', async () => {
    const { answer, backend, names } = await refused((_, file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 4096 * 3, 4096 * 9);
      writeFileSync(file, bytes);
    });
    expect(answer).toEqual(failed({ kind: 'backup', reason: 'damaged' }));
    expect(backend.names()).toEqual(names);
    expect(backend.test.page.reloads).toBe(0);
  });

  it('is one of a newer schema', async () => {
    const { answer, backend } = await refused((_, file) => {
      const db = new DatabaseSync(file);
      db.exec("INSERT INTO migrations VALUES (999, 'later', '', '')");
      db.close();
    });
    expect(answer).toEqual(failed({ kind: 'backup', reason: 'newer' }));
    expect(backend.test.page.reloads).toBe(0);
  });

  it('is any during a push, and any before typed text is stored', async () => {
    const pushing = await refused(({ test }) => {
      test.running.modules.campaignLocks.acquire({ draftId: testId(1), connectionId: testId(2), campaignId: 'c-1' });
    });
    expect(pushing.answer).toEqual(failed({ kind: 'backup', reason: 'pushing' }));
    const unstored = await refused(({ test }) => {
      test.page.canFlush = false;
    });
    expect(unstored.answer).toEqual(failed({ kind: 'backup', reason: 'not-stored' }));
  });

  it('is any while secrets can’t be removed', async () => {
    const backend = await createBackupBackend();
    backend.test.store.connections.insert(connection(testId(1), 'https://old.example.test'));
    const name = await backend.backup('daily');
    backend.test.store.connections.update(testId(1), { baseUrl: 'https://new.example.test' });
    backend.test.keychain.fails = 'locked';
    expect(await backend.restore(name)).toEqual(failed({ kind: 'keychain', reason: 'locked' }));
    expect(backend.test.store.connections.list()).toMatchObject([{ baseUrl: 'https://new.example.test' }]);
  });

  it('is one of a backup that is not in the list, whatever its name', async () => {
    const backend = await createBackupBackend();
    for (const name of ['../campaign-desk.db', LATER, 'campaign-desk-daily-x.db', '']) {
      expect(await backend.restore(name)).toEqual(failed({ kind: 'not-found', what: 'backup' }));
    }
  });
});

const restoringChild = await compiledProgram(join(import.meta.dirname, 'restoring-child.ts'));

describe('a restore that is killed', () => {
  it.each([
    ['before', 'whole', 'Now'],
    ['swapped', 'whole', 'Then'],
    ['before', 'damaged', null],
    ['moved-aside', 'damaged', 'Then'],
    ['swapped', 'damaged', 'Then'],
  ])('at the point "%s" over a %s database leaves one of the two complete', async (point, state, expected) => {
    const folder = temporaryFolder();
    const { signal, stdout } = spawnSync(process.execPath, [restoringChild, folder, point, state], {
      encoding: 'utf8',
    });
    expect(signal).toBe('SIGKILL');
    const draftId = stdout.trim();
    const store = open(folder);
    if (expected !== null) expect(store.drafts.get(draftId)?.edits.name).toEqual(value(expected));
    close(store);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
    expect(withFile<unknown>(folder, (db) => db.prepare('PRAGMA integrity_check').get())).toEqual({
      integrity_check: 'ok',
    });
    await Promise.resolve();
  });
});
