import { printStatus } from '../print-status';

/**
 * The flags Electron needs for the current user: Chromium refuses to start its sandbox as root, so
 * only root gets `--no-sandbox`. Everyone else keeps the sandbox. `userId` is undefined on Windows.
 */
export function flagsForUser(userId: number | undefined): readonly string[] {
  return userId === 0 ? ['--no-sandbox'] : [];
}

/** Warns if the sandbox is off, so that nobody finds that out by chance. */
export function warnIfSandboxIsOff(userId: number | undefined): void {
  if (userId === 0) {
    printStatus('Running as root: starting Electron with --no-sandbox.');
  }
}
