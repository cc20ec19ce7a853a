import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '@backend/store';
import { MIGRATIONS } from '@backend/store/migrations';
import { hashOf } from '@backend/store/migrations/migrate';
import type { Migration } from '@backend/store/migrations/migration';
import { whileReadOnly } from './disk';
import { clock, close, damagedFilesIn, databaseOf, newDraft, open, temporaryFolder, withFile } from './support';

const next: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'one more',
  sql: 'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;',
};
const withNext = [...MIGRATIONS, next];
const now = clock();
const pageRow = z.object({ page: z.number() });

function filled(folder: string): string {
  const store = open(folder);
  const draft = store.drafts.create(newDraft({ edits: { name: { kind: 'value', value: 'Autumn' } } }));
  close(store);
  return draft.id;
}

describe('opening a store', () => {
  it('creates a folder and a database that only this user can read', () => {
    const folder = join(temporaryFolder(), 'deep', 'data');
    const store = open(folder);
    store.drafts.create(newDraft());
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(folder)).toBe(0o700);
    for (const file of ['', '-wal', '-shm']) expect(mode(databaseOf(folder) + file), file).toBe(0o600);
  });

  it('writes every commit through to the disk, in a log, with foreign keys and STRICT tables', () => {
    const folder = temporaryFolder();
    open(folder);
    withFile(folder, (db) => {
      expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      const loose = db
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'")
        .all();
      expect(loose).toEqual([]);
    });
  });

  it('finds all data again', () => {
    const folder = temporaryFolder();
    const id = filled(folder);
    expect(open(folder).drafts.get(id)?.edits).toEqual({ name: { kind: 'value', value: 'Autumn' } });
  });

  it('treats an empty file as a new database', () => {
    const folder = temporaryFolder();
    writeFileSync(databaseOf(folder), '');
    expect(openAndClose(folder)).toMatchObject({ kind: 'open', notices: [] });
    expect(damagedFilesIn(folder)).toEqual([]);
  });
});

describe('migrations', () => {
  it('never change once released', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(MIGRATIONS.map(hashOf)).toEqual([
      '67ff8d24f22698e56d4bc12a51e723b39352da1d643fef15fb471ef64ca15205',
      '7aca0fad90851b1b22682ed63d2de0e43d148e86958fb7607d65f73af5c987b2',
      '25313e203d8cf09c498cbfd562043c078044eb6580edd5ac9b27f4eb081dc9fb',
      '9e36f51a950019550482412c2ea6ef6c5eaa671e362684de32f0a476c83d8afa',
      '73cb744739562cb140448d4b97916ec7ed49ce7e6f554983e9414376e9d05565',
      '9a683df6e19d6a370d89d0abe8efe57327171c99de6cc541eabd219efae15f6f',
      '5b95446fa3358846e9f8e7263e92c6401fe2bf418db6ddc59a5adc50bf4a9771',
      '9cf6ad11d57cdb141bf87a7a9eb9b62a14a2757b1f61516cc192cfe1cb11e453',
      '49f01d6843c674a44bbd4ccdae7785d282f1e3a4fba01f715d12948876619fbc',
      'b2ed6c809df2406b1dba511dbfb59997fd15a404bf91a7b43dab5008a60cc00e',
      'e39406f9f8c0b620e92fc23a2d4010f99dfa01b7d4b1e2afe620e04c367f4885',
      '63428c7342671765f1e564fb5afd031f353494cc7edfaea3ed424e00f3d407eb',
      '6989eaa1c8167a345d2ce1a4c2de6f98ec636311043d38e38788c7b33d5d4b4c',
    ]);
  });

  it('update an old database, after a backup that opens on its own', () => {
    const folder = temporaryFolder();
    const id = filled(folder);
    expect(open(folder, { migrations: withNext }).drafts.get(id)).not.toBeNull();
    const [backup, ...others] = readdirSync(join(folder, 'backups'));
    expect(others).toEqual([]);
    expect(backup).toMatch(/^campaign-desk-v13-2027-03-01T09-00-\d\d-000Z\.db$/);
    const elsewhere = temporaryFolder();
    copyFileSync(join(folder, 'backups', backup ?? ''), databaseOf(elsewhere));
    expect(open(elsewhere).drafts.get(id)).not.toBeNull();
    expect(statSync(join(folder, 'backups', backup ?? '')).mode & 0o777).toBe(0o600);
  });

  it('create no backup if there is nothing to copy, and none if nothing changes', () => {
    const folder = temporaryFolder();
    filled(folder);
    close(open(folder));
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  it('are applied completely or not at all', () => {
    const folder = temporaryFolder();
    const id = filled(folder);
    const broken = {
      ...next,
      version: next.version + 1,
      sql: 'CREATE TABLE half (id INTEGER) STRICT; SELECT nonsense;',
    };
    expect(openStore({ folder, now, migrations: [...withNext, broken] })).toMatchObject({
      kind: 'unusable',
      reason: 'failed',
    });
    withFile(folder, (db) => {
      expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('extra', 'half')").get()).toEqual({
        n: 0,
      });
    });
    expect(open(folder).drafts.get(id)).not.toBeNull();
  });

  it('keep rows that refer to a rebuilt table', () => {
    const folder = temporaryFolder();
    const id = filled(folder);
    const rebuild = {
      ...next,
      sql: `CREATE TABLE renewed (pk INTEGER PRIMARY KEY) STRICT; INSERT INTO renewed SELECT pk FROM drafts;
        CREATE TABLE kept AS SELECT * FROM drafts; DELETE FROM drafts; INSERT INTO drafts SELECT * FROM kept; DROP TABLE kept;`,
    };
    expect(Object.keys(open(folder, { migrations: [...MIGRATIONS, rebuild] }).drafts.get(id)?.edits ?? {})).toEqual([
      'name',
    ]);
  });

  it('reject a database from a newer version of the app, and leave it unchanged', () => {
    const folder = temporaryFolder();
    close(open(folder, { migrations: withNext }));
    const before = readFileSync(databaseOf(folder));
    expect(openStore({ folder, now })).toEqual({ kind: 'newer-schema', found: next.version, known: MIGRATIONS.length });
    expect(readFileSync(databaseOf(folder))).toEqual(before);
  });

  it('stop if an old migration has been changed', () => {
    const folder = temporaryFolder();
    filled(folder);
    const edited = MIGRATIONS.map((migration) => ({ ...migration, sql: `${migration.sql} ` }));
    const result = openStore({ folder, now, migrations: edited });
    expect(result).toMatchObject({ kind: 'unusable', reason: 'failed' });
    expect(result.kind === 'unusable' && result.detail).toContain('migration 1');
  });
});

describe('a damaged database', () => {
  const damages: Readonly<Record<string, (file: string) => void>> = {
    'is no database': (file) => {
      writeFileSync(file, 'Dear diary, '.repeat(2000));
    },
    'is cut off': (file) => {
      truncateSync(file, 8192);
    },
    'is cut off inside its first page': (file) => {
      truncateSync(file, 700);
    },
    'has a first page of zeros': (file) => {
      writeFileSync(file, Buffer.concat([Buffer.alloc(4096), readFileSync(file).subarray(4096)]));
    },
    'has lost its content but not its log': (file) => {
      writeFileSync(`${file}-wal`, 'what was written last');
      truncateSync(file, 0);
    },
    'holds the tables of something else': (file) => {
      execFileSync(process.execPath, [
        '-e',
        `const {DatabaseSync}=require('@photostructure/sqlite');require('fs').rmSync(${JSON.stringify(file)});
         new DatabaseSync(${JSON.stringify(file)}).exec('PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (url TEXT)')`,
      ]);
    },
  };

  it.each(Object.entries(damages))('that %s is set aside, and a new one opened', (_, damage) => {
    const folder = temporaryFolder();
    filled(folder);
    damage(databaseOf(folder));
    const damaged = readFileSync(databaseOf(folder));
    const result = openAndClose(folder);
    const moved = damagedFilesIn(folder).find((name) => name.endsWith('.db')) ?? '';
    expect(moved).toMatch(/^campaign-desk\.damaged-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.db$/);
    expect(result).toMatchObject({
      kind: 'open',
      notices: [{ kind: 'database-damaged', movedTo: join(folder, moved) }],
    });
    expect(readFileSync(join(folder, moved))).toEqual(damaged);
    expect(openAndClose(folder)).toMatchObject({ kind: 'open', notices: [] });
  });

  it('is set aside with its log', () => {
    const folder = temporaryFolder();
    filled(folder);
    damages['has lost its content but not its log']?.(databaseOf(folder));
    openAndClose(folder);
    const log = damagedFilesIn(folder).find((name) => name.endsWith('-wal')) ?? '';
    expect(readFileSync(join(folder, log), 'utf8')).toBe('what was written last');
  });

  it('that shows only while it is read is set aside at the next start', () => {
    const folder = temporaryFolder();
    filled(folder);
    const root = withFile(
      folder,
      (db) => pageRow.parse(db.prepare("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'edits'").get()).page,
    );
    const bytes = readFileSync(databaseOf(folder));
    bytes.fill(0xff, (root - 1) * 4096, root * 4096);
    writeFileSync(databaseOf(folder), bytes);

    const store = open(folder);
    const [draft] = store.drafts.list();
    expect(() => store.drafts.get(draft?.id ?? '')).toThrow(/malformed/);
    close(store);
    expect(openAndClose(folder)).toMatchObject({ kind: 'open', notices: [{ kind: 'database-damaged' }] });
    expect(openAndClose(folder)).toMatchObject({ kind: 'open', notices: [] });
  });

  it('is not suspected again if the check finds it intact', () => {
    const folder = temporaryFolder();
    const id = filled(folder);
    writeFileSync(`${databaseOf(folder)}.suspect`, '');
    expect(open(folder).drafts.get(id)).not.toBeNull();
    expect(existsSync(`${databaseOf(folder)}.suspect`)).toBe(false);
  });
});

describe('an unusable folder', () => {
  it('is reported if a file has its name', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(openStore({ folder: file, now })).toMatchObject({ kind: 'unusable', reason: 'failed' });
    expect(openStore({ folder: join(file, 'below'), now })).toMatchObject({ kind: 'unusable', reason: 'failed' });
  });

  it('is reported if a folder has the database’s name', () => {
    const folder = temporaryFolder();
    mkdirSync(databaseOf(folder));
    expect(openStore({ folder, now })).toMatchObject({ kind: 'unusable', reason: 'failed' });
  });

  it('is reported as read-only, and nothing is changed', () => {
    const folder = temporaryFolder();
    const id = filled(folder);
    expect(whileReadOnly(folder, () => openStore({ folder, now }))).toMatchObject({
      kind: 'unusable',
      reason: 'read-only',
    });
    expect(open(folder).drafts.get(id)).not.toBeNull();
  });
});

function openAndClose(folder: string): ReturnType<typeof openStore> {
  const result = openStore({ folder, now });
  if (result.kind === 'open') result.store.close();
  return result;
}
