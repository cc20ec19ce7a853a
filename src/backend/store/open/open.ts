import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { updateBackupName } from '../backups/names';
import { forgetOldest, prepareShelf } from '../backups/shelf';
import { keyIdOf } from '../core/cipher';
import { type DataPaths, dataPathsIn } from '../core/data-paths';
import { type Database, openDatabase } from '../core/database';
import { finishCopy } from '../core/files';
import { hasLostItsContent, markSuspect, moveAside, prepareDataPaths } from '../core/folder';
import { passesQuickCheck } from '../core/quick-check';
import { DatabaseLocked } from '../core/storage-errors';
import { storageReasonOf } from '../core/storage-reason';
import { expectedKeyId } from '../encryption/key-ids';
import { MIGRATIONS } from '../migrations';
import { migrate } from '../migrations/migrate';
import type { Migration } from '../migrations/migration';
import { areRowsReadable } from './rows-readable';
import { salvage } from './salvage';
import type { Opened } from './store';
import { storeOn } from './store-on';

export interface OpenOptions {
  /** The data folder; made with mode 0700 where it is missing. */
  readonly folder: string;
  readonly now: () => Date;
  readonly newId?: () => string;
  readonly migrations?: readonly Migration[];
  /** The known data keys; one of them opens a database that is encrypted. */
  readonly keys?: readonly Uint8Array[];
}

/**
 * Opens the database in the data folder, and brings its schema up to date after a copy into
 * `backups`. A damaged file is moved aside and a fresh one opened; the notice says where it went.
 * Nothing is thrown for what a disk or another process can cause.
 */
export function openStore(options: OpenOptions): Opened {
  const dataPaths = dataPathsIn(options.folder);
  try {
    prepareDataPaths(dataPaths);
    const first = attempt(dataPaths, options);
    if (first.kind === 'open') return { kind: 'open', store: first.store, notices: first.notices };
    if (first.kind !== 'damaged') return first;
    const { keys = [] } = options;
    const keyId = expectedKeyId(dataPaths);
    const key = keys.find((known) => keyIdOf(known) === keyId) ?? null;
    // Without its key nothing could be saved from it, and what takes its place would not be
    // encrypted.
    if (keyId !== null && key === null) return { kind: 'locked', keyId };
    const movedTo = moveAside(dataPaths, options.now());
    prepareDataPaths(dataPaths);
    const second = attempt(dataPaths, options, key);
    if (second.kind === 'open') return withSalvaged(second, movedTo, key);
    return second.kind === 'damaged' ? unusable(second.error) : second;
  } catch (error) {
    return unusable(error);
  }
}

function unusable(error: unknown): Opened {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unusable', reason: storageReasonOf(error) ?? 'failed', detail };
}

function withSalvaged(fresh: OpenedFresh, movedTo: string, key: Uint8Array | null): Opened {
  const { kind, store, db } = fresh;
  const saved = salvage(movedTo, store, db, key === null ? [] : [key]);
  return { kind, store, notices: [{ kind: 'database-damaged', movedTo, saved }] };
}

type OpenedFresh = Extract<Opened, { kind: 'open' }> & { readonly db: Database };
type Attempt = Exclude<Opened, { kind: 'open' }> | OpenedFresh | { readonly kind: 'damaged'; readonly error: unknown };

/** `encryptWith`: the database is fresh and gets this key before anything is stored in it. */
function attempt(dataPaths: DataPaths, options: OpenOptions, encryptWith: Uint8Array | null = null): Attempt {
  if (hasLostItsContent(dataPaths))
    return { kind: 'damaged', error: new Error('the database file is empty, its log is not') };
  let db: Database | null = null;
  try {
    db = openDatabase({
      file: dataPaths.database,
      onDamage: () => {
        markSuspect(dataPaths);
      },
      keys: options.keys ?? [],
    });
    const isSuspect = existsSync(dataPaths.suspect);
    if (isSuspect && !passesQuickCheck(db)) {
      db.close();
      return { kind: 'damaged', error: new Error('the database did not pass its check') };
    }
    const result = settled(db, dataPaths, options, encryptWith);
    if (result.kind !== 'open') db.close();
    else if (isSuspect && !areRowsReadable(result.store)) {
      db.close();
      return { kind: 'damaged', error: new Error('the database has rows that cannot be read') };
    } else rmSync(dataPaths.suspect, { force: true });
    return result;
  } catch (error) {
    closeQuietly(db);
    if (error instanceof DatabaseLocked) return { kind: 'locked', keyId: error.keyId };
    if (storageReasonOf(error) === 'damaged') return { kind: 'damaged', error };
    throw error;
  }
}

function settled(db: Database, dataPaths: DataPaths, options: OpenOptions, encryptWith: Uint8Array | null): Attempt {
  const { now, migrations = MIGRATIONS } = options;
  const backup = (version: number) => {
    prepareShelf(dataPaths.backups);
    const file = join(dataPaths.backups, updateBackupName(version, now()));
    db.run('VACUUM INTO ?', `${file}.part`);
    finishCopy(`${file}.part`, file);
    // How many daily ones are kept is a setting, which cannot be read yet.
    forgetOldest(dataPaths.backups, { daily: Infinity, before: null }, now());
  };
  const migrated = migrate(db, { migrations, now, backup });
  switch (migrated.kind) {
    case 'migrated':
      if (encryptWith !== null) db.changeKey(encryptWith);
      return { kind: 'open', store: storeOn(db, options), notices: [], db };
    case 'newer':
      return { kind: 'newer-schema', found: migrated.found, known: migrations.at(-1)?.version ?? 0 };
    case 'changed':
      return {
        kind: 'unusable',
        reason: 'failed',
        detail: `migration ${migrated.version} is not the one that this database was made with`,
      };
    case 'foreign':
      return { kind: 'damaged', error: new Error('the file holds tables of something else') };
  }
}

function closeQuietly(db: Database | null): void {
  try {
    db?.close();
  } catch {
    // What made the opening fail is what the user must know.
    return;
  }
}
