import { type Command, run } from '../command';

const QUICK = { env: { ...process.env, LC_ALL: 'C' }, output: 'kept', limitMs: 60_000 } as const;
const INSTALL_LIMIT_MS = 20 * 60_000;

export type Privilege = 'root' | 'sudo' | 'none';

/** Whether this user may install packages with apt without being asked for anything. */
export async function aptPrivilege(userId: number | undefined): Promise<Privilege> {
  const hasDpkg = process.platform === 'linux' && (await queryDpkg(['dpkg'])) !== undefined;
  return hasDpkg ? privilege(userId) : 'none';
}

/** Whether this user has the rights of root without being asked for anything. */
export async function privilege(userId: number | undefined): Promise<Privilege> {
  if (userId === 0) {
    return 'root';
  }
  const sudo = await run({ file: 'sudo', args: ['-n', 'true'] }, QUICK);
  return sudo.code === 0 ? 'sudo' : 'none';
}

/** Keeps the user's environment, and gives the results of tests back to the user that is `$0`. */
const WITH_SUDO = '"$@"; code=$?; [ ! -e test-results ] || chown -R "$0" test-results; exit "$code"';

/** The command as root runs it. Its working folder must be the repository. */
export function asRoot(command: Command, privilege: Privilege): Command {
  if (privilege !== 'sudo') return command;
  const owner = `${String(process.getuid?.())}:${String(process.getgid?.())}`;
  return {
    file: 'sudo',
    args: ['-n', '--preserve-env', 'sh', '-c', WITH_SUDO, owner, command.file, ...command.args],
  };
}

/** Returns what dpkg prints about these packages; undefined if there is no dpkg. */
export async function queryDpkg(names: readonly string[]): Promise<string | undefined> {
  const asked = await run(
    { file: 'dpkg-query', args: ['-W', '-f=${Package} ${db:Status-Status}\\n', ...names] },
    QUICK,
  );
  // 1 only means that it does not know some of them.
  return asked.code <= 1 ? asked.text : undefined;
}

export async function readAptPolicy(names: readonly string[]): Promise<string> {
  return (await run({ file: 'apt-cache', args: ['policy', ...names] }, QUICK)).text;
}

/**
 * Runs `apt-get` without questions. A list that cannot be updated is not fatal: an older one may
 * do.
 */
export async function aptGet(args: readonly string[], as: 'root' | 'sudo'): Promise<boolean> {
  const plain: Command = {
    file: 'env',
    args: ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args],
  };
  const command = as === 'root' ? plain : { file: 'sudo', args: ['-n', plain.file, ...plain.args] };
  return (await run(command, { output: 'stderr', limitMs: INSTALL_LIMIT_MS })).code === 0;
}
