import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where the parts of the store lie in the data folder. */
export interface Places {
  readonly folder: string;
  readonly database: string;
  readonly backups: string;
  /** A note to the next start that the database answered `damaged` while it was in use, so that it is checked then. */
  readonly suspect: string;
}

export function placesIn(folder: string): Places {
  const database = join(folder, 'campaign-desk.db');
  return { folder, database, backups: join(folder, 'backups'), suspect: `${database}.suspect` };
}

const COMPANIONS = ['-wal', '-shm'] as const;

/** Makes the folder and the database file where they are missing, for this person only. Throws where they cannot be written. */
export function preparePlaces({ folder, database }: Places): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  // SQLite would make the file readable for everyone; its companions take over the file's own mode.
  closeSync(openSync(database, 'a+', 0o600));
  for (const [path, mode] of [
    [folder, 0o700],
    [database, 0o600],
  ] as const) {
    if ((statSync(path).mode & 0o777) !== mode) chmodWherePossible(path, mode);
  }
}

/** Some file systems have no modes, or the folder belongs to someone else who shares it: neither is a reason not to start. */
function chmodWherePossible(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    return;
  }
}

/**
 * Whether the database file has lost its content while its log still holds some. SQLite takes an empty file for a new database and
 * deletes the log beside it, so this must be asked before the file is opened.
 */
export function hasLostItsContent({ database }: Places): boolean {
  return sizeOf(database) === 0 && sizeOf(`${database}-wal`) > 0;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Moves a damaged database and its companions out of the way and answers its new path. Nothing is deleted. */
export function moveAside({ folder, database, suspect }: Places, now: Date): string {
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

/** Copies the database as it is now into the backups folder. `vacuumInto` writes the copy. */
export function backUp({ backups }: Places, name: string, vacuumInto: (file: string) => void): void {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const file = join(backups, name);
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  vacuumInto(unfinished);
  chmodWherePossible(unfinished, 0o600);
  const descriptor = openSync(unfinished, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
}

/** A time as part of a file name, on every system: `2027-03-02T06-00-00-000Z`. */
export function stampOf(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}
