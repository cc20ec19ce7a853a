import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../command';
import type { Ready } from './ready';

/** What decides whether Chromium can build its sandbox for an ordinary user on Linux. */
export interface SandboxMeans {
  /**
   * Programs may make user namespaces and be root inside them. Some distributions forbid that by
   * default.
   */
  readonly userNamespaces: boolean;
  /** Chromium's helper belongs to root and runs with root's rights. */
  readonly helperIsRoots: boolean;
}

/**
 * Either of the two is enough. With neither, Electron ends at once with a message that is hard to
 * understand.
 */
export function sandboxReady(means: SandboxMeans, helper: string): Ready {
  if (means.userNamespaces || means.helperIsRoots) {
    return { ready: true };
  }
  return {
    ready: false,
    message:
      'This system does not let programs make user namespaces, which the sandbox of Electron needs. Do one of these, then try again:\n' +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n` +
      '  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  };
}

/** Checks this machine. Root needs no check, because it starts without the sandbox. */
export async function checkChromiumSandbox(executable: string, userId: number | undefined): Promise<Ready> {
  if (userId === 0) {
    return { ready: true };
  }
  const helper = join(dirname(executable), 'chrome-sandbox');
  const file = await stat(helper).catch(() => null);
  const made = await run(
    { file: 'unshare', args: ['--user', '--map-root-user', 'true'] },
    { output: 'kept', limitMs: 10_000 },
  );
  const helperIsRoots = file?.uid === 0 && (file.mode & 0o4111) === 0o4111;
  return sandboxReady({ userNamespaces: made.code === 0, helperIsRoots }, helper);
}
