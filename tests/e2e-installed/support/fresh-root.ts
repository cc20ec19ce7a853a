import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, run } from '../../../scripts/command';
import { cacheFolder, fillOnce } from '../../../scripts/runtime/fallback/cache';

const RELEASE = 'bookworm';
const MIRROR = process.env['CAMPAIGN_DESK_DEBIAN_MIRROR'] ?? 'http://deb.debian.org/debian';
const LIMIT_MS = 15 * 60_000;

/**
 * Runs the rest of its arguments inside the folder that is `$0`. A root of its own by `pivot_root`,
 * because in a plain chroot the kernel refuses user namespaces. All mounts end with the process.
 */
const ENTER = `
mount --rbind "$0" "$0" && cd "$0"
for folder in proc sys dev tmp; do mount --rbind "/$folder" "$folder" || exit; done
mkdir -p .old && pivot_root . .old && cd / && umount -l /.old && exec "$@"`;

const ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };

/**
 * A Debian with nothing but what every Debian has, in a folder. It shares `/tmp` and the network
 * with us.
 */
export class FreshRoot {
  private constructor(readonly folder: string) {}

  /**
   * Copies a root that is made once for the user with `debootstrap`, and updates its lists of
   * packages.
   */
  static async make(): Promise<FreshRoot> {
    const base = join(cacheFolder(process.env), `debian-${RELEASE}-${process.arch}`);
    await fillOnce(base, async (work) => {
      const command = { file: 'debootstrap', args: ['--variant=minbase', RELEASE, work, MIRROR] };
      const { code, text } = await run(command, { output: 'kept', limitMs: LIMIT_MS });
      if (code !== 0) throw new Error(`debootstrap failed:\n${text.slice(-4000)}`);
    });
    // Below /var: /tmp itself is shared with the root.
    const folder = await mkdtemp('/var/tmp/campaign-desk-root-');
    await run({ file: 'cp', args: ['-a', `${base}/.`, folder] }, { output: 'kept', limitMs: LIMIT_MS });
    // It is made for its owner alone, and is the root of all users.
    await chmod(folder, 0o755);
    const root = new FreshRoot(folder);
    await root.run('apt-get', '-q', 'update');
    return root;
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
    const { code, text } = await run(this.enter({ file, args }), { output: 'kept', limitMs: LIMIT_MS });
    if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${text.slice(-4000)}`);
    return text;
  }

  /** Installs a package and what it depends on, and nothing that it only recommends. */
  async install(deb: string, ...options: readonly string[]): Promise<void> {
    await copyFile(deb, this.path('/var/cache/campaign-desk.deb'));
    const args = ['-q', 'install', '-y', '--no-install-recommends', ...options, '/var/cache/campaign-desk.deb'];
    await this.run('apt-get', ...args);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
