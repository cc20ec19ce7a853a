import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyDatabase } from '@backend/store/backups/copy';
import { MIGRATIONS } from '@backend/store/migrations';
import { close, databaseOf, newDraft, open, temporaryFolder } from '../store/support';
import { createBackupBackend } from './support';

const kept = join(import.meta.dirname, '..', '..', 'fixtures', 'databases');

describe('a backup of the database', () => {
  it('is a consistent snapshot while the app keeps writing', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft());
    const to = join(folder, 'copy.db');
    expect(copyDatabase({ from: databaseOf(folder), to, sameAs: null, upToDate: false })).toEqual({ kind: 'copied' });
    store.drafts.edit(id, 'name', { kind: 'value', value: 'Written afterwards' });
    const elsewhere = temporaryFolder();
    writeFileSync(databaseOf(elsewhere), readFileSync(to));
    expect(open(elsewhere).drafts.get(id)?.edits).toEqual({});
    if (process.platform !== 'win32') expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('is not kept if an earlier one is identical', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft());
    const job = { from: databaseOf(folder), upToDate: false };
    const first = join(folder, 'first.db');
    const second = join(folder, 'second.db');
    copyDatabase({ ...job, to: first, sameAs: null });
    expect(copyDatabase({ ...job, to: second, sameAs: first })).toEqual({ kind: 'same' });
    expect(existsSync(second)).toBe(false);
    store.drafts.edit(id, 'name', { kind: 'clear' });
    expect(copyDatabase({ ...job, to: second, sameAs: first })).toEqual({ kind: 'copied' });
  });

  it('of an older schema is migrated, and the original stays unchanged', () => {
    const folder = temporaryFolder();
    const from = join(temporaryFolder(), 'old.db');
    copyFileSync(join(kept, 'schema-0001.db'), from);
    const before = readFileSync(from);
    expect(copyDatabase({ from, to: databaseOf(folder), sameAs: null, upToDate: true })).toEqual({ kind: 'copied' });
    expect(readFileSync(from)).toEqual(before);
    expect(open(folder).drafts.list().length).toBeGreaterThan(0);
  });

  it('is rejected if the source is damaged, of a newer schema, not a database, or missing', () => {
    const folder = temporaryFolder();
    const to = join(folder, 'copy.db');
    const job = { to, sameAs: null, upToDate: true };
    close(open(folder));
    const bytes = readFileSync(databaseOf(folder));
    bytes.fill(0x5a, 4096 * 2, 4096 * 6);
    const damaged = join(folder, 'damaged.db');
    writeFileSync(damaged, bytes);
    expect(copyDatabase({ ...job, from: damaged })).toEqual({ kind: 'damaged' });
    writeFileSync(damaged, 'Dear diary');
    expect(copyDatabase({ ...job, from: damaged })).toEqual({ kind: 'damaged' });
    const newer = temporaryFolder();
    close(
      open(newer, {
        migrations: [
          ...MIGRATIONS,
          { version: MIGRATIONS.length + 1, name: 'later', sql: 'CREATE TABLE later (id INTEGER) STRICT' },
        ],
      }),
    );
    expect(copyDatabase({ ...job, from: databaseOf(newer) })).toEqual({ kind: 'newer' });
    expect(copyDatabase({ ...job, from: join(folder, 'nowhere.db') })).toMatchObject({ kind: 'failed' });
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([]);
  });
});

describe('kept backups', () => {
  it('are seven daily ones and three of each other type; other files are left alone', async () => {
    const backend = await createBackupBackend();
    const shelf = backend.dataPaths.backups;
    for (let day = 0; day < 9; day += 1) {
      backend.type(`Day ${String(day)}`);
      expect(await backend.keeper.make('daily')).toMatchObject({ ok: true, value: { made: true } });
    }
    writeFileSync(join(shelf, 'notes about backups.txt'), 'mine');
    for (let time = 0; time < 5; time += 1) {
      backend.type(`By hand ${String(time)}`);
      await backend.keeper.make('by-hand');
    }
    const listed = await backend.keeper.list();
    const backups = listed.ok ? listed.value.backups : [];
    expect(backups.filter(({ reason }) => reason === 'daily')).toHaveLength(7);
    expect(backups.filter(({ reason }) => reason === 'by-hand')).toHaveLength(3);
    expect(backups.map(({ takenAt }) => takenAt)).toEqual(
      backups
        .map(({ takenAt }) => takenAt)
        .toSorted()
        .reverse(),
    );
    expect(backups[0]).toMatchObject({ content: { kind: 'readable', drafts: 1, receipts: 0 } });
    expect(existsSync(join(shelf, 'notes about backups.txt'))).toBe(true);
  });

  it('get no new one if nothing changed, and the newest is dated again', async () => {
    const backend = await createBackupBackend();
    const [name = ''] = await backend.backup('daily').then(backend.names);
    const file = join(backend.dataPaths.backups, name);
    const aYearAgo = new Date('2026-01-01T00:00:00.000Z');
    utimesSync(file, aYearAgo, aYearAgo);
    expect(await backend.keeper.make('daily')).toEqual({ ok: true, value: { made: false } });
    expect(backend.names()).toEqual([name]);
    expect(backend.keeper.newestAt()).toBeGreaterThan(Date.parse('2027-01-01T00:00:00.000Z'));
  });

  it('show which of them can’t be restored', async () => {
    const backend = await createBackupBackend();
    const shelf = backend.dataPaths.backups;
    await backend.backup('daily');
    writeFileSync(join(shelf, 'campaign-desk-daily-2027-01-01T00-00-00-000Z.db'), 'nonsense');
    const listed = await backend.keeper.list();
    expect(listed.ok && listed.value.backups.map(({ content }) => content.kind)).toEqual(['readable', 'damaged']);
  });

  it('log a failed backup and list it until one succeeds', async () => {
    const backend = await createBackupBackend();
    writeFileSync(backend.dataPaths.backups, 'a file in the place of the folder');
    expect(await backend.keeper.make('daily')).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(backend.test.logged.map(({ event }) => event)).toContain('backup');
    const before = await backend.keeper.list();
    rmSync(backend.dataPaths.backups);
    expect(before.ok && before.value.failure).toMatchObject({ error: { kind: 'storage' } });
    await backend.backup('daily');
    const after = await backend.keeper.list();
    expect(after.ok && after.value.failure).toBeNull();
  });
});
