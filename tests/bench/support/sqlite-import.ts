import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../scripts/command';

/**
 * How long SQLite's own program takes to read a file into a table on the disk, in milliseconds. It
 * checks nothing. Rejects if the program is not on this machine.
 */
export async function sqliteImport(folder: string, path: string): Promise<number> {
  const file = join(folder, 'sqlite-import.db');
  await rm(file, { force: true });
  const args = [file, '.mode csv', `.import "${path}" contacts`];
  const began = performance.now();
  const { code, text } = await run({ file: 'sqlite3', args }, { output: 'kept' }).catch(() => ({
    code: null,
    text: 'the program sqlite3 is not on this machine: install the package of that name',
  }));
  const elapsedMs = performance.now() - began;
  await rm(file, { force: true });
  // It warns about cells that a row has too few of, and goes on.
  if (code !== 0) throw new Error(`SQLite could not import the file: ${text.slice(0, 300)}`);
  return elapsedMs;
}
