import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment } from '../../command';

/** The per-user cache folder, outside the repository so that `npm ci` does not throw it away. */
export function cacheFolder(env: Environment): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'campaign-desk');
}

/**
 * Fills `folder` in one step: `fill` works in a new folder beside it, which is then renamed.
 * Whoever comes second keeps what the first one made, so a folder that exists is always whole. What
 * `fill` rejects with is passed on.
 */
export async function fillOnce(folder: string, fill: (work: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) {
    return;
  }
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-making-`);
  try {
    await fill(work);
    await rename(work, folder).catch((error: unknown) => {
      if (!existsSync(folder)) {
        throw error;
      }
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
