import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../core/database';
import type { Migration } from './migration';

/**
 * - `migrated`: the schema is the newest; `from` is the version that was there, 0 for a new file.
 * - `newer`: a newer version of the app has been here.
 * - `changed`: a migration that this database was made with reads differently now, which is a
 *   error of the release.
 * - `foreign`: the file holds tables, but none of ours.
 */
export type Migrated =
  | { readonly kind: 'migrated'; readonly from: number }
  | { readonly kind: 'newer'; readonly found: number }
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'foreign' };

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  readonly now: () => Date;
  /** Called before an existing database of this version is changed. */
  readonly backup: (version: number) => void;
}

const LEDGER = `CREATE TABLE migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`;

const countRow = z.object({ count: z.number() });
const appliedRow = z.object({ version: z.number(), hash: z.string() });

/**
 * Brings the schema to its newest version in one transaction, and checks the steps that were taken
 * before.
 */
export function migrate(db: Database, { migrations, now, backup }: MigrateOptions): Migrated {
  const applied = appliedMigrations(db);
  if (applied === null) return { kind: 'foreign' };
  const from = applied.at(-1)?.version ?? 0;
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) return { kind: 'newer', found: from };
  for (const { version, hash } of applied) {
    const known = migrations.find((migration) => migration.version === version);
    if (known === undefined || hashOf(known) !== hash) return { kind: 'changed', version };
  }
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return { kind: 'migrated', from };
  if (from > 0) backup(from);
  apply(db, pending, now, from === 0);
  return { kind: 'migrated', from };
}

/** Whether the schema is the newest, made by the steps that are known. Changes nothing. */
export function isMigrated(db: Database, migrations: readonly Migration[]): boolean {
  const applied = appliedMigrations(db) ?? [];
  return (
    applied.length === migrations.length &&
    migrations.every(
      (known, index) => applied[index]?.version === known.version && applied[index].hash === hashOf(known),
    )
  );
}

/** The steps taken so far, oldest first; `null` where the file holds someone else's tables. */
function appliedMigrations(db: Database): readonly z.infer<typeof appliedRow>[] | null {
  const tables = (where: string) =>
    db.get(countRow, `SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table' AND ${where}`)?.count ?? 0;
  if (tables("name = 'migrations'") > 0) {
    return db.all(appliedRow, 'SELECT version, hash FROM migrations ORDER BY version');
  }
  return tables("name NOT LIKE 'sqlite_%'") > 0 ? null : [];
}

function apply(db: Database, pending: readonly Migration[], now: () => Date, isNew: boolean): void {
  // Enforcement cannot be switched inside a transaction, and a step that rebuilds a table must not
  // set off its cascades.
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      if (isNew) db.exec(LEDGER);
      for (const migration of pending) {
        db.exec(migration.sql);
        migration.convert?.(db);
        db.run(
          'INSERT INTO migrations (version, name, hash, applied_at) VALUES (?, ?, ?, ?)',
          migration.version,
          migration.name,
          hashOf(migration),
          now().toISOString(),
        );
      }
      if (db.all(z.unknown(), 'PRAGMA foreign_key_check').length > 0) {
        throw new Error('a migration left rows that refer to nothing');
      }
    });
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

/** What a database remembers of a migration: the SHA-256 of its SQL. */
export function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
