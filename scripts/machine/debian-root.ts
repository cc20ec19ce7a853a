import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Command, type Ended, run } from '../command';
import { repositoryRoot } from '../repository';
import { cacheFolder, fillOnce } from '../runtime/fallback/cache';

export type DebianRelease = 'bookworm' | 'trixie';

const MIRROR = process.env['CAMPAIGN_DESK_DEBIAN_MIRROR'] ?? 'http://deb.debian.org/debian';
const LIMIT_MS = 15 * 60_000;

/** What a desktop has that finds out the type of a file and opens it. */
export const DESKTOP_PROGRAMS = ['desktop-file-utils', 'shared-mime-info', 'libglib2.0-bin'] as const;

/**
 * Runs the rest of its arguments inside the folder that is `$0`. A root of its own by `pivot_root`,
 * because in a plain chroot the kernel refuses user namespaces. All mounts end with the process.
 */
const ENTER = `
mount --rbind "$0" "$0" && cd "$0"
for folder in proc sys dev tmp; do mount --rbind "/$folder" "$folder" || exit; done
mkdir -p .old && pivot_root . .old && cd / && umount -l /.old && exec "$@"`;

const ENVIRONMENT = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  DEBIAN_FRONTEND: 'noninteractive',
  PKGSYSTEM_ENABLE_FSYNC: '0',
};

/**
 * Without it dpkg waits for the disk after each file; a root that lives for minutes need not
 * survive a power cut.
 */
const WITHOUT_SYNC = { LD_PRELOAD: 'libeatmydata.so' };

/**
 * A Debian with nothing but what every Debian has, in a folder. It shares `/tmp` and the network
 * with us. Needs root.
 */
export class DebianRoot {
  constructor(readonly folder: string) {}

  /** Copies the root that {@link makeDebian} makes, and makes it first if there is none. */
  static async copy(release: DebianRelease): Promise<DebianRoot> {
    const base = await makeDebian(release);
    // Below /var: /tmp itself is shared with the root.
    const folder = await mkdtemp('/var/tmp/campaign-desk-root-');
    const { code, text } = await run({ file: 'cp', args: ['-a', `${base}/.`, folder] }, { output: 'kept' });
    if (code !== 0) throw new Error(`The fresh Debian could not be copied:\n${text}`);
    // It is made for its owner alone, and is the root of all users.
    await chmod(folder, 0o755);
    return new DebianRoot(folder);
  }

  /** The path by which we reach a file of the root. */
  path(inside: string): string {
    return join(this.folder, inside);
  }

  /**
   * The command as it is run inside the root, with the rights of root and an environment of its
   * own.
   */
  enter(command: Command, env: Readonly<Record<string, string>> = {}): Command {
    const variables = Object.entries({ ...ENVIRONMENT, ...env }).map(([name, value]) => `${name}=${value}`);
    const inside = ['sh', '-c', ENTER, this.folder, 'env', '-i', ...variables, command.file, ...command.args];
    return { file: 'unshare', args: ['--mount', '--propagation', 'private', ...inside] };
  }

  /** Runs a program inside the root and returns what it printed; rejects if it fails. */
  async run(file: string, ...args: readonly string[]): Promise<string> {
    return this.runWith({}, file, args);
  }

  /** The same for a program that may fail. */
  async attempt(file: string, ...args: readonly string[]): Promise<Ended> {
    return run(this.enter({ file, args }), { output: 'kept', limitMs: LIMIT_MS });
  }

  /** Runs apt-get without questions; rejects if it fails. */
  async aptGet(...args: readonly string[]): Promise<string> {
    return this.runWith(WITHOUT_SYNC, 'apt-get', ['-q', '-y', '--no-install-recommends', ...args]);
  }

  private async runWith(env: Readonly<Record<string, string>>, file: string, args: readonly string[]): Promise<string> {
    const { code, text } = await run(this.enter({ file, args }, env), { output: 'kept', limitMs: LIMIT_MS });
    if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${text.slice(-4000)}`);
    return text;
  }

  /** Installs a package that lies on this machine, and what it depends on. */
  async install(deb: string, ...options: readonly string[]): Promise<string> {
    const inside = '/var/cache/campaign-desk.deb';
    await cp(deb, this.path(inside));
    return this.aptGet('install', ...options, inside);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/**
 * Makes a Debian in the user's cache folder and returns its path, at once if it is there already.
 * It has apt's lists and, not yet installed, the packages that the deb depends on. Needs root and
 * `debootstrap`; rejects if the mirror does not have the release.
 */
export async function makeDebian(release: DebianRelease): Promise<string> {
  const depends = await readDependencies();
  const key = createHash('sha256')
    .update(JSON.stringify([depends, DESKTOP_PROGRAMS]))
    .digest('hex')
    .slice(0, 8);
  const base = join(cacheFolder(process.env), `debian-${release}-${process.arch}-${key}`);
  await fillOnce(base, async (work) => {
    const command = { file: 'debootstrap', args: ['--variant=minbase', '--include=eatmydata', release, work, MIRROR] };
    const { code, text } = await run(command, { output: 'kept', limitMs: LIMIT_MS });
    if (code !== 0) throw new Error(`debootstrap failed:\n${text.slice(-4000)}`);
    await chmod(work, 0o755);
    const root = new DebianRoot(work);
    await root.aptGet('clean');
    await root.aptGet('update');
    await root.aptGet('satisfy', '--download-only', [...depends, ...DESKTOP_PROGRAMS].join(', '));
  });
  return base;
}

async function readDependencies(): Promise<readonly string[]> {
  const text = await readFile(join(repositoryRoot, 'electron-builder.yml'), 'utf8');
  return z.object({ deb: z.object({ depends: z.array(z.string()) }) }).parse(parse(text)).deb.depends;
}
