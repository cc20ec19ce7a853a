import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Driver from '@photostructure/sqlite';
import type { z } from 'zod';
import { fold } from '@kernel/fold';
import { type Cipher, createCipher, keyIdOf } from './cipher';
import { readMark, writeMark } from './mark';
import { addOpened, reseal } from './reseal';
import { DatabaseGone, DatabaseLocked, UnreadableRow } from './storage-errors';
import { storageReasonOf } from './storage-reason';

/** What can be bound to a parameter of a statement. */
export type Value = string | number | Uint8Array | null;

/**
 * One open database: prepared statements are kept, rows are parsed as they are read, and
 * transactions are all or nothing.
 */
export interface Database {
  all<T>(row: z.ZodType<T>, sql: string, ...values: readonly Value[]): readonly T[];
  get<T>(row: z.ZodType<T>, sql: string, ...values: readonly Value[]): T | null;
  run(sql: string, ...values: readonly Value[]): { readonly changes: number; readonly lastId: number };
  exec(sql: string): void;
  /**
   * Runs `work` in one immediate transaction: committed when it returns, rolled back when it
   * throws. Inside of `together` it is a part of that one, and undone alone.
   */
  transaction<T>(work: () => T): T;
  /**
   * Runs several pieces of work in one transaction. What one of them throws undoes this one alone,
   * and becomes what its `failed` returns.
   */
  together<T>(parts: readonly Part<T>[]): readonly T[];
  /**
   * Notes that the file is damaged, and returns the error to throw: a part of it (`what`) is
   * missing or cannot be decoded.
   */
  damage(what: string): Error;
  /**
   * How many transactions were rolled back: what was derived from inside one of them must not be
   * kept.
   */
  rollbacks(): number;
  /**
   * Encrypts a value for a column that `sealed-columns.ts` lists, if the database is encrypted.
   * What is read is opened automatically; SQL that looks into such a column uses the function
   * `opened`.
   */
  seal<T extends string | null>(text: T): T | string;
  /** The same for a column whose values are compared. */
  sealComparably(text: string): string;
  sealBytes(bytes: Uint8Array): Uint8Array;
  /**
   * The id of the key that the database was opened with; `null` if it is not encrypted, or opened
   * as it is stored.
   */
  keyId(): string | null;
  /**
   * The id of the key that the database says it is encrypted with, also if it was opened as it is
   * stored.
   */
  markedKeyId(): string | null;
  /**
   * Encrypts all sealed columns with another key, or stores them plainly (`null`), in one
   * transaction. Only for a database that nobody else uses: free pages and the log hold the earlier
   * values until `VACUUM` and closing.
   */
  changeKey(key: Uint8Array | null): void;
  close(): void;
}

interface Part<T> {
  readonly work: () => T;
  readonly failed: (error: unknown) => T;
}

export interface DatabaseOptions {
  readonly file: string;
  /** Called whenever the driver finds the file damaged, before the exception goes on. */
  readonly onDamage: () => void;
  /** For looking into a file, or copying it: the file is not changed, and must be there. */
  readonly readOnly?: boolean;
  /** The known data keys. The database takes the one that it is encrypted with, if it is. */
  readonly keys?: readonly Uint8Array[];
  /** Neither opens nor seals values, and so needs no key: for copying, checking and counting. */
  readonly asStored?: boolean;
  /**
   * The file is damaged, and is read as far as it goes: what does not say with which key it is
   * encrypted is opened with the first one.
   */
  readonly isDamaged?: boolean;
}

/**
 * How long a statement waits for another process's lock and blocks this thread, in milliseconds.
 */
const BUSY_TIMEOUT_MS = 2000;

/**
 * Opens or creates an SQLite file: write-ahead log, every commit on the disk before it returns,
 * foreign keys enforced. Throws the driver's errors, also where its native library cannot be
 * loaded, `DatabaseGone` for a write when the file is not where it was, and `DatabaseLocked` if it
 * is encrypted with a key that was not given.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const connection = connect(options);
  let cipher: Cipher | null;
  try {
    cipher = cipherFor(connection, options);
  } catch (error) {
    connection.close();
    throw error;
  }
  addOpened(connection, () => cipher);
  const statements = new Map<string, Driver.StatementSyncInstance>();
  let rollbacks = 0;
  const identity = identityOf(options.file);

  /**
   * An open file goes on taking what is written when its path leads elsewhere: its folder was
   * deleted, or its drive was taken away and another one put there. Then nothing may be called
   * stored.
   */
  function assertThere(): void {
    if (identityOf(options.file) !== identity) throw new DatabaseGone('the database is not where it was opened');
  }

  function watched<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (storageReasonOf(error) === 'damaged') options.onDamage();
      throw error;
    }
  }

  function statement(sql: string): Driver.StatementSyncInstance {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = connection.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  }

  function allOrNothing<T>(work: () => T, begin: string, commit: string, rollback: string): T {
    connection.exec(begin);
    try {
      const value = work();
      connection.exec(commit);
      return value;
    } catch (error) {
      rollbacks += 1;
      // A full disk or a failed write may have ended the transaction already.
      if (connection.isTransaction) connection.exec(rollback);
      throw error;
    }
  }

  function whole<T>(work: () => T): T {
    assertThere();
    return allOrNothing(work, 'BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK');
  }

  function part<T>(work: () => T): T {
    return allOrNothing(work, 'SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part');
  }

  /** Opens the sealed values of a row, in place. */
  function opened(row: unknown): unknown {
    if (cipher === null || typeof row !== 'object' || row === null) return row;
    for (const [name, value] of Object.entries(row)) {
      const plain: unknown = cipher.open(value);
      if (plain !== value) Reflect.set(row, name, plain);
    }
    return row;
  }

  function changeKey(key: Uint8Array | null): void {
    const after = key === null ? null : createCipher(key);
    whole(() => {
      reseal(connection, cipher, after);
      writeMark(connection, after?.keyId ?? null);
    });
    cipher = after;
  }

  return {
    all: (row, sql, ...values) =>
      watched(() =>
        inRange((): unknown[] => statement(sql).all(...values)).map((found) => readRow(row, opened(found))),
      ),
    get: (row, sql, ...values) =>
      watched(() => {
        const found = inRange((): unknown => statement(sql).get(...values));
        return found === undefined ? null : readRow(row, opened(found));
      }),
    seal: (text) => (cipher === null || text === null ? text : cipher.seal(text)),
    sealComparably: (text) => cipher?.sealComparably(text) ?? text,
    sealBytes: (bytes) => cipher?.sealBytes(bytes) ?? bytes,
    keyId: () => cipher?.keyId ?? null,
    markedKeyId: () => watched(() => readMark(connection)),
    changeKey: (key) => {
      watched(() => {
        changeKey(key);
      });
    },
    run(sql, ...values) {
      if (!connection.isTransaction) assertThere();
      const { changes, lastInsertRowid } = watched(() => statement(sql).run(...values));
      return { changes, lastId: Number(lastInsertRowid) };
    },
    exec: (sql) => {
      watched(() => {
        connection.exec(sql);
      });
    },
    transaction: (work) => watched(() => (connection.isTransaction ? part(work) : whole(work))),
    together: (parts) =>
      watched(() =>
        whole(() =>
          parts.map(({ work, failed }) => {
            try {
              return part(work);
            } catch (error) {
              // Then nothing of what went before in it is there any more.
              if (!connection.isTransaction) throw error;
              return failed(error);
            }
          }),
        ),
      ),
    damage(what) {
      options.onDamage();
      return new UnreadableRow([what]);
    },
    rollbacks: () => rollbacks,
    close() {
      statements.clear();
      connection.close();
    },
  };
}

/**
 * The driver throws for whole numbers that JavaScript cannot hold exactly; this app writes none.
 */
function inRange<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? new UnreadableRow(['a number out of range']) : error;
  }
}

/**
 * Throws `UnreadableRow`, which counts as damage of the file, for what this app can never have
 * written.
 */
function readRow<T>(row: z.ZodType<T>, found: unknown): T {
  const read = row.safeParse(found);
  if (read.success) return read.data;
  throw new UnreadableRow(read.error.issues.map(({ path }) => path.map(String).join('.')));
}

function connect({ file, readOnly = false }: DatabaseOptions): Driver.DatabaseSyncInstance {
  const connection = new (loadDriver().DatabaseSync)(file, {
    enableForeignKeyConstraints: true,
    timeout: BUSY_TIMEOUT_MS,
    defensive: true,
    readOnly,
  });
  try {
    connection.exec('PRAGMA trusted_schema = OFF;');
    // LIKE knows upper and lower case of ASCII only.
    connection.function('folded', { deterministic: true }, (text: unknown) =>
      typeof text === 'string' ? fold(text) : '',
    );
    // What is deleted is overwritten with zeros, not only marked as free.
    if (!readOnly) connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/**
 * The cipher of the key that a database is encrypted with; `null` if it is not encrypted, or its
 * values are wanted as they are stored.
 */
function cipherFor(connection: Driver.DatabaseSyncInstance, options: DatabaseOptions): Cipher | null {
  const { keys = [], asStored = false, isDamaged = false } = options;
  if (asStored) return null;
  try {
    const keyId = readMark(connection);
    if (keyId === null) return null;
    const key = keys.find((known) => keyIdOf(known) === keyId);
    if (key === undefined) throw new DatabaseLocked(keyId);
    return createCipher(key);
  } catch (error) {
    const [first] = keys;
    if (!isDamaged || storageReasonOf(error) !== 'damaged') throw error;
    return first === undefined ? null : createCipher(first);
  }
}

/** Which file a path leads to: its device and its number there; `null` where there is none. */
function identityOf(file: string): string | null {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${String(stats.dev)}:${String(stats.ino)}`;
}

/**
 * Loads the driver when the database is opened, so that a native library that cannot be loaded is a
 * message and no crash at start.
 */
function loadDriver(): typeof Driver {
  // `require` returns `any`; the package's own types say what it is.
  return createRequire(import.meta.url)('@photostructure/sqlite') as typeof Driver;
}
