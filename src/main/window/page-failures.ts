import { constants } from 'node:os';
import type { BrowserWindow } from 'electron';
import type { Log } from '@backend/log/log';

/**
 * Two in this time, in milliseconds, are a page that cannot run, and loading it a third time would
 * not help.
 */
const TOO_SOON_MS = 10_000;

export interface PageFailurePorts {
  readonly log: Log;
  /** Called for a crash once it is in the log. `page-hung`: the user has the page loaded again. */
  readonly onCrash: (kind: 'page' | 'page-hung') => void;
  /** Called when loading the page again did not help. */
  readonly giveUp: () => void;
  /** Milliseconds. */
  readonly now: () => number;
  /**
   * Asks the user whether to load a page again that does not respond; the signal aborts when it
   * responds again.
   */
  readonly offerReload: (respondsAgain: AbortSignal) => Promise<boolean>;
}

/**
 * Loads the page again when its process has died, or does not respond and the user wants it so: all
 * that was saved is in main.
 */
export function recoverPage(window: BrowserWindow, { log, onCrash, giveUp, now, offerReload }: PageFailurePorts): void {
  let last = -Infinity;
  let kind: 'page' | 'page-hung' = 'page';
  let responding: AbortController | null = null;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page-gone', { reason, exitCode });
    responding?.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (kind === 'page-hung' || !isEndedBySystem(reason, exitCode)) onCrash(kind);
    kind = 'page';
    const soon = now() - last < TOO_SOON_MS;
    last = now();
    if (soon) giveUp();
    else window.webContents.reload();
  });
  window.on('unresponsive', () => {
    log.warn('page-unresponsive');
    if (responding !== null) return;
    const asked = new AbortController();
    responding = asked;
    void offerReload(asked.signal).then((reload) => {
      responding = null;
      // A page that does not respond cannot be loaded again: its process has to go first.
      if (!reload || asked.signal.aborted || window.isDestroyed()) return;
      kind = 'page-hung';
      window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => responding?.abort());
}

/** Whether the process was asked to end, as at a log-out or by Ctrl+C: all processes are then. */
function isEndedBySystem(reason: string, exitCode: number): boolean {
  const { SIGHUP, SIGINT, SIGTERM } = constants.signals;
  return reason === 'killed' && [SIGHUP, SIGINT, SIGTERM].includes(exitCode);
}
