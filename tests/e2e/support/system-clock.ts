import { execFile } from 'node:child_process';
import { access, chmod, constants, cp, lstat, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from './launch';

const run = promisify(execFile);

/** The time zone of a computer of the test's own. */
export interface SystemClock {
  /**
   * `etc`: the app sees another `/etc`, whose zone the system changes; `tz-file`: only `TZ` names a
   * file, because no namespace can be had.
   */
  readonly kind: 'etc' | 'tz-file';
  /** Starts the app on that computer. */
  readonly launch: Partial<LaunchOptions>;
  /** Changes the zone as `timedatectl` does: by a link that takes the old one's place. */
  set(zone: string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes such a computer for a program: with a private `/etc` in a mount namespace, if Linux allows
 * one. Elsewhere the zone is in a file that `TZ` names; there Chromium does not follow on its own,
 * and the app must.
 */
export async function systemClock(zone: string, executable: string): Promise<SystemClock> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-clock-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const link = (path: string) => async (next: string) => {
    await symlink(`/usr/share/zoneinfo/${next}`, `${path}.new`);
    await rename(`${path}.new`, path);
  };
  const etc = join(folder, 'etc');
  const script = 'mount --bind "$0" /etc && exec "$@"';
  if (await canMount()) {
    // What only the administrator may read is not needed.
    await cp('/etc', etc, { recursive: true, verbatimSymlinks: true, filter: isReadable });
    const set = link(join(etc, 'localtime'));
    await set(zone);
    const wrapper = join(folder, 'start');
    await writeFile(wrapper, `#!/bin/sh\nexec unshare --mount sh -c '${script}' '${etc}' '${executable}' "$@"\n`);
    await chmod(wrapper, 0o755);
    return { kind: 'etc', launch: { env: { TZ: undefined }, wrapper }, set, remove };
  }
  const file = join(folder, 'localtime');
  const set = link(file);
  await set(zone);
  return { kind: 'tz-file', launch: { env: { TZ: `:${file}` } }, set, remove };
}

/**
 * Only root can: another user is root inside of such a namespace, and Chromium does not start as
 * root with its sandbox.
 */
async function canMount(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return run('unshare', ['--mount', 'mount', '--bind', '/etc', '/etc']).then(
    () => true,
    () => false,
  );
}

async function isReadable(path: string): Promise<boolean> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return true;
  if (!entry.isFile() && !entry.isDirectory()) return false;
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}
