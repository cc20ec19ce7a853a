import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../repository';

/** What everything that is built depends on. */
const SOURCES = [
  'src',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/build',
  'scripts/gallery',
  'build/licences',
  'build/update-keys.json',
];

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

/** Whether a built file is missing, or a source has changed since it was built. */
export async function isOlderThanSources(path: string): Promise<boolean> {
  const changed = await Promise.all(SOURCES.map((source) => latestChange(join(repositoryRoot, source))));
  return (await latestChange(path)) <= Math.max(...changed);
}
