import { chmodSync, closeSync, fsyncSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const CHUNK = 1024 * 1024;

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

/** Whether two files hold the same bytes. */
export function sameContent(one: string, other: string): boolean {
  if (sizeOf(one) !== sizeOf(other)) return false;
  const first = openSync(one, 'r');
  const second = openSync(other, 'r');
  const [a, b] = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
  try {
    for (;;) {
      const read = readSync(first, a);
      if (readSync(second, b) !== read || !a.subarray(0, read).equals(b.subarray(0, read))) return false;
      if (read === 0) return true;
    }
  } finally {
    closeSync(first);
    closeSync(second);
  }
}
