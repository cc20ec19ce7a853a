import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { NO_LINK } from '../../files/regular-file';
import type { DataPaths } from './data-paths';
import { chmodWherePossible, renameLasting, sizeOf } from './files';

const COMPANIONS = ['-wal', '-shm'] as const;

/**
 * Makes the folder and the database file where they are missing, for this user only, and finishes
 * or forgets a restore that ended in the middle. Throws where they cannot be written.
 */
export function prepareDataPaths(dataPaths: DataPaths): void {
  const { folder, database } = dataPaths;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  settleRestore(dataPaths);
  // SQLite would make the file readable for everyone; its companions take over the file's own mode.
  closeSync(openSync(database, constants.O_APPEND | constants.O_CREAT | constants.O_RDWR | NO_LINK, 0o600));
  for (const [path, mode] of [
    [folder, 0o700],
    [database, 0o600],
  ] as const) {
    if ((statSync(path).mode & 0o777) !== mode) chmodWherePossible(path, mode);
  }
}

/**
 * Without a database the copy takes its place: the old one had been moved aside for it. Otherwise
 * nothing had been changed yet.
 */
function settleRestore({ database, restoring }: DataPaths): void {
  if (!existsSync(database) && existsSync(restoring)) renameLasting(restoring, database);
  for (const left of [restoring, `${restoring}.part`, `${restoring}.part-wal`, `${restoring}.part-shm`]) {
    rmSync(left, { force: true });
  }
}

/**
 * Whether the database file has lost its content while its log still holds some. SQLite takes an
 * empty file for a new database and deletes the log beside it, so this must be asked before the
 * file is opened.
 */
export function hasLostItsContent({ database }: DataPaths): boolean {
  return sizeOf(database) === 0 && sizeOf(`${database}-wal`) > 0;
}

/**
 * Moves a damaged database and its companions out of the way and returns its new path. Nothing is
 * deleted.
 */
export function moveAside({ folder, database, suspect }: DataPaths, now: Date): string {
  const stamp = stampOf(now);
  let movedTo = join(folder, `campaign-desk.damaged-${stamp}.db`);
  for (let copy = 2; existsSync(movedTo); copy += 1)
    movedTo = join(folder, `campaign-desk.damaged-${stamp}-${copy}.db`);
  renameSync(database, movedTo);
  for (const suffix of COMPANIONS) {
    if (existsSync(database + suffix)) renameSync(database + suffix, movedTo + suffix);
  }
  rmSync(suspect, { force: true });
  return movedTo;
}

/**
 * The damaged databases that were kept aside, with their companions. Nothing can be erased inside
 * of one.
 */
export function damagedFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^campaign-desk\.damaged-.*\.db(-wal|-shm)?$/.test(name))
    .map((name) => join(folder, name));
}

/** Has the next start check the database, because it was found damaged in use. */
export function markSuspect({ suspect }: DataPaths): void {
  try {
    writeFileSync(suspect, '');
  } catch {
    // The disk is in trouble already, and the next start finds out on its own where the damage is
    // in what it reads.
    return;
  }
}

/** A time as part of a file name, on every system: `2027-03-02T06-00-00-000Z`. */
export function stampOf(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}
