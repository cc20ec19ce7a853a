import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import { dataPathsIn, keyIdOf, openStore, ownKey, type Store, swapDatabase } from '@backend/store';
import { isSealed } from '@backend/store/core/cipher';
import { COMPARABLE_COLUMNS, SEALED_COLUMNS, SEALED_STATE } from '@backend/store/core/sealed-columns';
import { type ConvertAnswer, convertFiles } from '@backend/store/encryption/convert-files';
import { TestKeychain } from '../../support/test-keychain';
import { clock } from '../store/support';

export const newKey = (): Uint8Array => Uint8Array.from(randomBytes(32));

/**
 * Converts a closed store as main does it: backups before the database when encrypting, after it
 * otherwise; or only the database.
 */
export function convertStore(
  folder: string,
  own: Uint8Array | null,
  known: readonly Uint8Array[] = [],
  what: 'all' | 'database' = 'all',
): void {
  const keys = { own, known: [...known, ...ownKey(own).known] };
  const backups = (): ConvertAnswer => convertFiles({ folder, keys, what: 'backups' });
  if (own !== null && what === 'all') assertConverted(backups());
  assertConverted(convertFiles({ folder, keys, what: 'database' }));
  if (!swapDatabase(dataPathsIn(folder), { keepAside: false, now: clock() })) throw new Error('not swapped');
  if (own === null && what === 'all') assertConverted(backups());
}

function assertConverted(answer: ConvertAnswer): void {
  if (answer.kind !== 'converted') throw new Error(JSON.stringify(answer));
}

/** A keychain that has these data keys. */
export function keychainWith(keys: readonly Uint8Array[]): TestKeychain {
  const keychain = new TestKeychain();
  for (const key of keys) keychain.items.set(`data key ${keyIdOf(key)}`, Buffer.from(key).toString('base64'));
  return keychain;
}

export function openWith(folder: string, keys: readonly Uint8Array[]): Store {
  const opened = openStore({ folder, now: clock(), keys });
  if (opened.kind !== 'open') throw new Error(`did not open: ${JSON.stringify(opened)}`);
  return opened.store;
}

const textRow = z.object({ name: z.string() });

function withColumns<T>(file: string, work: (db: DatabaseSyncInstance, table: string, column: string) => T[]): T[] {
  const db = new DatabaseSync(file);
  const names = (sql: string): string[] =>
    db
      .prepare(sql)
      .all()
      .map((row) => textRow.parse(row).name);
  try {
    return names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").flatMap((table) =>
      names(`SELECT name FROM pragma_table_info('${table}') WHERE type IN ('TEXT', 'BLOB')`).flatMap((column) =>
        work(db, table, column),
      ),
    );
  } finally {
    db.close();
  }
}

/** All columns of text and bytes, sorted, as `table.column`. */
export const columnsOf = (file: string): readonly string[] =>
  withColumns(file, (_db, table, column) => [`${table}.${column}`]).toSorted();

/** Those that hold a value which is not sealed. Of `state` only what must be sealed counts. */
export function unsealedColumns(file: string): readonly string[] {
  const states = SEALED_STATE.map((state) => `'${state}'`).join(', ');
  return withColumns(file, (db, table, column) => {
    const where = table === 'state' ? `WHERE key IN (${states})` : '';
    const stored = db.prepare(`SELECT "${column}" AS value FROM ${table} ${where}`).all();
    const values = stored.map((row) => z.object({ value: z.unknown() }).parse(row).value);
    return values.some((value) => value !== null && !isSealed(value)) ? [`${table}.${column}`] : [];
  });
}

export const SEALED_NAMES: readonly string[] = [SEALED_COLUMNS, COMPARABLE_COLUMNS, { state: ['value'] }].flatMap(
  (tables) => Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
);

export const backupsOf = (folder: string): string => join(folder, 'backups');
