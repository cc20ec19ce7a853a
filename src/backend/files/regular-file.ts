import { closeSync, constants, openSync, writeSync } from 'node:fs';

/**
 * Flags for opening a file that a user named. A pipe would hold the thread until somebody writes to
 * it, so opening does not wait; whether it is a regular file is asked of the open file. Windows has
 * no such flag and no such files.
 */
export const READ_WITHOUT_WAITING = constants.O_RDONLY | (onThisSystem(constants.O_NONBLOCK) ?? 0);

/**
 * For files of our own: a link in their place is refused, since it would lead writes elsewhere.
 * Windows has no such flag.
 */
export const NO_LINK = onThisSystem(constants.O_NOFOLLOW) ?? 0;

const WRITE = constants.O_WRONLY | constants.O_CREAT | NO_LINK;

/**
 * Replaces or extends a small file of our own, which only its owner can read. Throws if it is a
 * link.
 */
export function writeOwnFile(path: string, text: string, how: 'replace' | 'append'): void {
  const file = openSync(path, WRITE | (how === 'replace' ? constants.O_TRUNC : constants.O_APPEND), 0o600);
  try {
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Node's types promise constants that some systems lack. */
function onThisSystem(flag: number | undefined): number | undefined {
  return flag;
}
