import { z } from 'zod';
import { ownKey } from '../core/data-keys';
import { type Database, openDatabase } from '../core/database';
import { guarded } from './guarded';

const checkpointRow = z.object({ busy: z.number() });

interface WorkerDatabase {
  readonly file: string;
  /** The key that the database is encrypted with; `null` if it is not. */
  readonly key: Uint8Array | null;
}

/**
 * Opens a connection that shows the database as it is now: whatever main writes meanwhile, the
 * chunks that are read stay.
 */
export function openSnapshot(database: WorkerDatabase): Database {
  const db = open(database, true);
  db.exec('BEGIN');
  return db;
}

/**
 * Opens a connection for staging rows. They need not be on the disk before main publishes them: its
 * commit waits for them, because they are earlier in the same log.
 */
export function openForStaging(database: WorkerDatabase): Database {
  const db = open(database, false);
  db.exec('PRAGMA synchronous = NORMAL');
  return db;
}

function open({ file, key }: WorkerDatabase, readOnly: boolean): Database {
  // Main finds damage as well when it reads the same rows, and marks it.
  return openDatabase({ file, readOnly, onDamage: () => undefined, keys: ownKey(key).known });
}

/** Writes staged rows to the disk, so that main's next commit has little left to write. */
export function checkpoint(db: Database): void {
  db.exec('PRAGMA wal_checkpoint(PASSIVE)');
}

/**
 * Empties the write-ahead log, so that its space is free again. Returns false if others read
 * meanwhile or the disk is full; it is then emptied later.
 */
export function emptyLog(db: Database): boolean {
  const emptied = guarded(() => db.get(checkpointRow, 'PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0);
  return emptied.ok && emptied.value;
}
