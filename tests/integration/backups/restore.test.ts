import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '@backend/store/migrations';
import { failed } from '@domain/errors/errors';
import { close, damagedFilesIn, databaseOf, open, temporaryFolder, testId, withFile } from '../store/support';
import { createBackupDesk } from './desk';

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
  it('brings back how it was, and keeps how it is as a backup first', async () => {
    const desk = createBackupDesk();
    desk.type('Then');
    const name = await desk.backup('daily');
    desk.type('Now');
    expect(await desk.restore({ name })).toEqual({ ok: true, value: null });
    expect(desk.typed()).toEqual(value('Then'));
    expect(desk.reopened).toHaveLength(1);
    const [newest = ''] = desk.names();
    expect(newest).toContain('before-restore');
    await desk.gate.pass('first', () => Promise.resolve({ ok: true, value: null }));
    expect(await desk.restore({ name: newest })).toEqual({ ok: true, value: null });
    expect(desk.typed()).toEqual(value('Now'));
    expect(existsSync(desk.places.restoring)).toBe(false);
    expect(withFile<unknown>(desk.folder, (db) => db.prepare('PRAGMA integrity_check').get())).toEqual({
      integrity_check: 'ok',
    });
  });

  it('of an older schema brings it to the newest one', async () => {
    const desk = createBackupDesk();
    await desk.backup('daily');
    copyFileSync(join(kept, 'schema-0001.db'), join(desk.places.backups, LATER));
    expect(await desk.restore({ name: LATER })).toEqual({ ok: true, value: null });
    expect(desk.store().connections.list()).toHaveLength(1);
    expect(
      withFile<unknown>(desk.folder, (db) => db.prepare('SELECT max(version) AS v FROM migrations').get()),
    ).toEqual({
      v: MIGRATIONS.length,
    });
  });

  it('lets go of the secrets of a connection that had another server then, and of no other’s', async () => {
    const desk = createBackupDesk();
    const { connections } = desk.store();
    connections.insert(connection(testId(1), 'https://old.example.test'));
    connections.insert(connection(testId(2), 'https://same.example.test/v1'));
    const name = await desk.backup('daily');
    connections.update(testId(1), { baseUrl: 'https://new.example.test' });
    connections.update(testId(2), { baseUrl: 'https://same.example.test/v2' });
    connections.insert(connection(testId(3), 'https://later.example.test'));
    await desk.restore({ name });
    expect(desk.forgotten).toEqual([testId(1)]);
  });

  it('refuses what comes for the drafts that were there before, until the page is new', async () => {
    const desk = createBackupDesk();
    const name = await desk.backup('daily');
    const done = () => Promise.resolve({ ok: true as const, value: 'done' });
    const restoring = desk.restore({ name });
    // The command that is under way is waited for, the next one is refused, a new page waits.
    await Promise.resolve();
    const late = desk.gate.pass('other', done);
    expect(await restoring).toMatchObject({ ok: true });
    expect(await late).toEqual(failed({ kind: 'backup', reason: 'restoring' }));
    expect(await desk.gate.pass('other', done)).toEqual(failed({ kind: 'backup', reason: 'restoring' }));
    expect(await desk.gate.pass('first', done)).toMatchObject({ ok: true });
    expect(await desk.gate.pass('other', done)).toMatchObject({ ok: true });
  });

  it('takes a damaged database out of the way, so that nothing of it is lost', async () => {
    const desk = createBackupDesk();
    desk.type('Then');
    const name = await desk.backup('daily');
    const root = withFile(desk.folder, (db) => {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      const row: unknown = db.prepare("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'steps'").get();
      return typeof row === 'object' && row !== null ? Number(Reflect.get(row, 'page')) : 0;
    });
    const bytes = readFileSync(databaseOf(desk.folder));
    bytes.fill(0xff, (root - 1) * 4096, root * 4096);
    writeFileSync(databaseOf(desk.folder), bytes);
    expect(await desk.restore({ name })).toEqual({ ok: true, value: null });
    expect(desk.typed()).toEqual(value('Then'));
    expect(damagedFilesIn(desk.folder)).toHaveLength(1);
  });
});

describe('a backup that is not restored', () => {
  async function refused(change: (desk: ReturnType<typeof createBackupDesk>, file: string) => void) {
    const desk = createBackupDesk();
    const name = await desk.backup('daily');
    desk.type('Now');
    change(desk, join(desk.places.backups, name));
    const names = desk.names();
    const answer = await desk.restore({ name });
    expect(desk.typed()).toEqual(value('Now'));
    expect(existsSync(desk.places.restoring)).toBe(false);
    expect(await desk.gate.pass('other', () => Promise.resolve({ ok: true, value: 1 }))).toMatchObject({ ok: true });
    return { answer, desk, names };
  }

  it('is one that is damaged, and nothing is touched', async () => {
    const { answer, desk, names } = await refused((_, file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 4096 * 3, 4096 * 9);
      writeFileSync(file, bytes);
    });
    expect(answer).toEqual(failed({ kind: 'backup', reason: 'damaged' }));
    expect(desk.names()).toEqual(names);
    expect(desk.reopened).toEqual([]);
  });

  it('is one of a newer schema', async () => {
    const { answer, desk } = await refused((_, file) => {
      const db = new DatabaseSync(file);
      db.exec("INSERT INTO migrations VALUES (999, 'later', '', '')");
      db.close();
    });
    expect(answer).toEqual(failed({ kind: 'backup', reason: 'newer' }));
    expect(desk.reopened).toEqual([]);
  });

  it('is any while a push is under way, and any before what was typed is stored', async () => {
    const pushing = await refused(({ state }) => {
      state.pushing = true;
    });
    expect(pushing.answer).toEqual(failed({ kind: 'backup', reason: 'pushing' }));
    const unstored = await refused(({ state }) => {
      state.flushed = false;
    });
    expect(unstored.answer).toEqual(failed({ kind: 'backup', reason: 'not-stored' }));
  });

  it('is any while secrets that must go cannot be removed', async () => {
    const desk = createBackupDesk();
    desk.store().connections.insert(connection(testId(1), 'https://old.example.test'));
    const name = await desk.backup('daily');
    desk.store().connections.update(testId(1), { baseUrl: 'https://new.example.test' });
    desk.state.forgets = failed({ kind: 'keychain', reason: 'locked' });
    expect(await desk.restore({ name })).toEqual(failed({ kind: 'keychain', reason: 'locked' }));
    expect(desk.store().connections.list()).toMatchObject([{ baseUrl: 'https://new.example.test' }]);
  });

  it('is one that is not in the list, whatever its name', async () => {
    const desk = createBackupDesk();
    for (const name of ['../campaign-desk.db', LATER, 'campaign-desk-daily-x.db', '']) {
      expect(await desk.restore({ name })).toEqual(failed({ kind: 'not-found', what: 'backup' }));
    }
  });
});

describe('a restore that is killed', () => {
  it.each([
    ['before', 'whole', 'Now'],
    ['swapped', 'whole', 'Then'],
    ['before', 'damaged', null],
    ['moved-aside', 'damaged', 'Then'],
    ['swapped', 'damaged', 'Then'],
  ])('at the point "%s" over a %s database leaves one of the two whole', async (point, state, expected) => {
    const folder = temporaryFolder();
    const child = join(import.meta.dirname, 'restoring-child.ts');
    const { signal, stdout } = spawnSync(process.execPath, ['--import', 'tsx', child, folder, point, state], {
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
