import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupName, type BackupPolicy, beyondKept, readBackupName } from './names';

/**
 * The copies in a folder, by the times in their names, newest first. Other files are passed over.
 */
export function backupsIn(folder: string): readonly BackupName[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => readBackupName(name) ?? [])
    .toSorted((a, b) => (a.takenAt === b.takenAt ? 0 : a.takenAt < b.takenAt ? 1 : -1));
}

/**
 * Makes the folder ready for another copy, without what a process that ended in the middle left
 * behind.
 */
export function prepareShelf(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    if (/^campaign-desk-.*\.db\.part(-wal|-shm|-journal)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Removes the copies that are not kept any more, and counts them. */
export function forgetOldest(folder: string, policy: BackupPolicy, now: Date): number {
  const old = beyondKept(backupsIn(folder), policy, now);
  for (const { name } of old) rmSync(join(folder, name), { force: true });
  return old.length;
}

/** Notes that a copy still holds all that there is. Its file's time says so. */
export function confirmCurrent(file: string, at: Date): void {
  utimesSync(file, at, at);
}

/** When a copy last held all that there was: when it was made, or last found to be the same. */
export function currentAt(folder: string, { name, takenAt }: BackupName): number {
  const confirmed = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.max(Date.parse(takenAt), confirmed);
}
