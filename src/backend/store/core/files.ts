import { chmodSync, closeSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Some file systems have no modes, or the folder belongs to someone else who shares it: neither is
 * a reason not to start.
 */
export function chmodWherePossible(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    return;
  }
}

/**
 * Gives a file that is written out its name, for its owner only: after a power cut it is there
 * whole, or not at all.
 */
export function finishCopy(unfinished: string, file: string): void {
  chmodWherePossible(unfinished, 0o600);
  syncFile(unfinished);
  renameLasting(unfinished, file);
}

/**
 * Renames, over what is there, and writes the folder through to the disk where the system can do
 * that.
 */
export function renameLasting(from: string, to: string): void {
  renameSync(from, to);
  // Windows opens no folders, and its renames are in the log of the file system.
  if (process.platform !== 'win32') syncFile(dirname(to), 'r');
}

function syncFile(path: string, flags = 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The size of a file in bytes, 0 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
