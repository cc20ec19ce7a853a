import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log';

/** Two in this time, in milliseconds, are a page that cannot run, and loading it a third time would not help. */
const TOO_SOON_MS = 10_000;

/** Loads the page again when its process has died: all that was saved is in main. `giveUp` is told when that did not help. */
export function reloadWhenGone(window: BrowserWindow, log: Log, giveUp: () => void, now: () => number): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page-gone', { reason, exitCode });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const soon = now() - last < TOO_SOON_MS;
    last = now();
    if (soon) giveUp();
    else window.webContents.reload();
  });
  window.on('unresponsive', () => {
    log.warn('page-unresponsive');
  });
}
