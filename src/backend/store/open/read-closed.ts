import { existsSync } from 'node:fs';
import { z } from 'zod';
import { dataPathsIn } from '../core/data-paths';
import { type Database, openDatabase } from '../core/database';
import { hasLostItsContent } from '../core/folder';
import { DatabaseLocked } from '../core/storage-errors';
import { MIGRATIONS } from '../migrations';
import { isMigrated } from '../migrations/migrate';
import type { Store } from './store';
import { storeOn } from './store-on';

interface ReadOptions {
  /** The data folder. */
  readonly folder: string;
  readonly now: () => Date;
}

const countRow = z.object({ count: z.number() });

/** Pushes that the last end of the app has interrupted. */
const INTERRUPTED = `SELECT (SELECT count(*) FROM receipts WHERE outcome IS NULL) +
  (SELECT count(*) FROM outbox WHERE state = 'sending') AS count`;

/**
 * Reads from the store in a data folder while it is closed, and changes nothing. Returns `null`
 * where opening it has something to do first: it is missing, encrypted, of another version or
 * perhaps damaged, or pushes were interrupted. Throws what the driver throws.
 */
export function readWhileClosed<T>({ folder, now }: ReadOptions, read: (store: Store) => T): T | null {
  const paths = dataPathsIn(folder);
  const isUnsettled = !existsSync(paths.database) || existsSync(paths.suspect) || existsSync(paths.restoring);
  if (isUnsettled || hasLostItsContent(paths)) return null;
  const db = openUnlocked(paths.database);
  try {
    return db !== null && isReady(db) ? read(storeOn(db, { now })) : null;
  } finally {
    db?.close();
  }
}

function openUnlocked(file: string): Database | null {
  try {
    // Opening it for good finds the same damage, and marks it.
    return openDatabase({ file, onDamage: () => undefined, readOnly: true });
  } catch (error) {
    if (error instanceof DatabaseLocked) return null;
    throw error;
  }
}

function isReady(db: Database): boolean {
  return isMigrated(db, MIGRATIONS) && db.get(countRow, INTERRUPTED)?.count === 0;
}
