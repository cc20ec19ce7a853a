import { say } from '../say';

/**
 * The flags Electron needs for the current user: Chromium refuses to start its sandbox as root, so
 * only root gets `--no-sandbox`. Everyone else keeps the sandbox. `userId` is undefined on Windows.
 */
export function flagsForUser(userId: number | undefined): readonly string[] {
  return userId === 0 ? ['--no-sandbox'] : [];
}

/** Says that the sandbox is off, when it is: nobody should find that out by chance. */
export function sayWhenSandboxIsOff(userId: number | undefined): void {
  if (userId === 0) {
    say('Running as root: starting Electron with --no-sandbox.');
  }
}
