import type { Stats } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackageOrder } from './order';

/** A file, folder or link below the staged root. */
export interface Staged {
  /** Where it is now. */
  readonly path: string;
  /** Where it will be on the system, from `/` on. */
  readonly target: string;
  readonly stats: Stats;
}

/**
 * Copies the contents of a package into `root`, which must exist, as they will lie on the system,
 * and returns all of them, sorted. Everything is readable by all users and writable by the owner,
 * whatever the umask of the machine that builds.
 */
export async function stage(contents: PackageOrder['contents'], root: string): Promise<readonly Staged[]> {
  for (const { from, to } of contents) {
    const target = join(root, to);
    await mkdir(dirname(target), { recursive: true });
    await cp(from, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
  const paths = (await readdir(root, { recursive: true })).sort();
  return Promise.all(
    paths.map(async (relative) => {
      const path = join(root, relative);
      const stats = await lstat(path);
      if (!stats.isSymbolicLink()) {
        await chmod(path, stats.isDirectory() || (stats.mode & 0o111) !== 0 ? 0o755 : 0o644);
      }
      return { path, target: `/${relative}`, stats };
    }),
  );
}
