import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { READ_WITHOUT_WAITING } from '../files/regular-file';

/** More than {@link MAX_LINES} lines have. */
const MAX_BYTES = 256 * 1024;
const MAX_LINES = 300;

/** The last lines of a log, oldest first. Empty if it cannot be read. */
export function lastLines(path: string): readonly string[] {
  let file: number | null = null;
  try {
    file = openSync(path, READ_WITHOUT_WAITING);
    const stats = fstatSync(file);
    if (!stats.isFile()) return [];
    const length = Math.min(stats.size, MAX_BYTES);
    const bytes = Buffer.alloc(length);
    const read = readSync(file, bytes, 0, length, stats.size - length);
    const lines = bytes.subarray(0, read).toString('utf8').split('\n');
    // The first one may have lost its beginning.
    const whole = length < stats.size ? lines.slice(1) : lines;
    return whole.filter((line) => line !== '').slice(-MAX_LINES);
  } catch {
    return [];
  } finally {
    if (file !== null) closeSync(file);
  }
}
