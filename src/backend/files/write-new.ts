import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';

/**
 * How much text is gathered before it goes to the disk and other work gets its turn, in UTF-16 code
 * units.
 */
const PIECE = 256 * 1024;

/**
 * Writes text to a new file for its owner only, until it is on the disk. Throws what the disk or
 * `pieces` throw, and may leave a part of the file then.
 */
export async function writeNew(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let gathered = '';
    for await (const piece of pieces) {
      gathered += piece;
      if (gathered.length < PIECE) continue;
      await file.write(gathered);
      gathered = '';
      await setImmediate();
    }
    await file.write(gathered);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes bytes to a new file for its owner only. Throws what the disk throws. */
export async function writeNewBytes(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
