import { AsyncLocalStorage } from 'node:async_hooks';
import type { BrowserWindow } from 'electron';

const caller = new AsyncLocalStorage<BrowserWindow | null>();

/** Runs the work of a command, which can ask for the window that the command came from. */
export function runForWindow<T>(window: BrowserWindow | null, work: () => T): T {
  return caller.run(window, work);
}

/**
 * Returns the window whose page sent the command that is being run, so that a box or a paste goes
 * to the right one. `null` outside of commands, and once the window is closed.
 */
export function callingWindow(): BrowserWindow | null {
  const window = caller.getStore() ?? null;
  return window === null || window.isDestroyed() ? null : window;
}
