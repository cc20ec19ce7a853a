import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** How much text is gathered before it goes to the disk and other work gets its turn, in UTF-16 code units. */
const PIECE = 256 * 1024;

/**
 * Writes text to a file that is there whole or not at all: into one beside it first, for its owner only, which then takes the name. Throws
 * what the disk or `pieces` throw, and leaves nothing behind then.
 */
export async function writeWhole(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  newId: () => string,
): Promise<void> {
  // Not made of the target's name, which may already be as long as a name can be.
  const temporary = join(dirname(path), `${newId()}.part`);
  try {
    const file = await open(temporary, 'wx', 0o600);
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
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
