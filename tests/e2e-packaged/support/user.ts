import { chmod, chown, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, run } from '../../../scripts/command';
import type { Product } from './product';

const nobody = 65_534;

/** The one who starts the packaged app: an ordinary user, also when the tests run as root. */
export interface OrdinaryUser {
  /** The command as this user would run it. */
  readonly as: (command: Command) => Command;
  /** Hands a folder of ours, one level deep, to the user. */
  readonly give: (folder: string) => Promise<void>;
  /** The product's executable where this user can reach it, and how to take that away again. */
  readonly install: (product: Product) => Promise<{ executable: string; remove: () => Promise<void> }>;
}

export function ordinaryUser(userId: number | undefined): OrdinaryUser {
  return userId === 0 ? unprivilegedUser : ourselves;
}

const ourselves: OrdinaryUser = {
  as: (command) => command,
  give: () => Promise.resolve(),
  install: ({ folder, executable }) =>
    Promise.resolve({ executable: join(folder, executable), remove: () => Promise.resolve() }),
};

const unprivilegedUser: OrdinaryUser = {
  as: ({ file, args }) => ({
    file: 'setpriv',
    args: [`--reuid=${String(nobody)}`, `--regid=${String(nobody)}`, '--clear-groups', '--', file, ...args],
  }),
  give: async (folder) => {
    for (const name of ['', ...(await readdir(folder))]) {
      await chown(join(folder, name), nobody, nobody);
    }
  },
  // The repository may lie where only root can read.
  install: async ({ folder, executable }) => {
    const target = await mkdtemp(join(tmpdir(), 'campaign-desk-installed-'));
    await cp(folder, target, { recursive: true });
    await chmod(target, 0o755);
    return { executable: join(target, executable), remove: () => rm(target, { recursive: true, force: true }) };
  },
};

/** Whether Chromium can make its sandbox for this user: on Linux it needs user namespaces. */
export async function canSandbox(user: OrdinaryUser): Promise<boolean> {
  if (process.platform !== 'linux') {
    return true;
  }
  const probe = await run(user.as({ file: 'unshare', args: ['--user', '--map-root-user', 'true'] }), {
    output: 'kept',
    limitMs: 10_000,
  });
  return probe.code === 0;
}
