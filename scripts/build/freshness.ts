import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The time of the latest change below a file or folder, in ms since 1970; 0 when there is nothing.
 */
export async function latestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    return 0;
  }
  if (!found.isDirectory()) {
    return found.mtimeMs;
  }
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => latestChange(join(path, name))));
  // The folder's own time counts too: it is what a deleted file leaves behind.
  return Math.max(found.mtimeMs, ...times);
}
