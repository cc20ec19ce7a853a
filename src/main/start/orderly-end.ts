import type { App, BrowserWindow, PowerMonitor } from 'electron';
import type { Flush } from './flush';

export interface EndOptions {
  readonly app: App;
  readonly powerMonitor: PowerMonitor;
  readonly flush: Flush;
  readonly isMac: boolean;
  /** Waits a little for what is on its way; nothing is lost where it does not end in time. */
  readonly settle: () => Promise<void>;
  /** The last thing that runs: closes what must be closed. */
  readonly end: () => void;
}

/**
 * Lets a window close and the app end only after the page has handed over what was typed. However
 * it starts (the window's close button, the menu, a signal, the system shutting down), it runs
 * once.
 */
export function endOrderly({
  app,
  powerMonitor,
  flush,
  isMac,
  settle,
  end,
}: EndOptions): (window: BrowserWindow) => void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  let phase: 'open' | 'settling' | 'settled' = 'open';
  app.on('will-quit', (event) => {
    if (phase === 'settled') {
      end();
      return;
    }
    event.preventDefault();
    if (phase === 'settling') return;
    phase = 'settling';
    void settle().finally(() => {
      phase = 'settled';
      app.quit();
    });
  });
  // Windows tells the windows instead, see below.
  powerMonitor.on('shutdown', () => {
    app.quit();
  });

  return (window) => {
    let flushing = false;
    window.on('close', (event) => {
      event.preventDefault();
      if (flushing) return;
      flushing = true;
      void flush.run().then(() => {
        window.destroy();
        // Holding the window back has stopped the quitting.
        if (quitting) app.quit();
      });
    });
    window.on('session-end', () => {
      void flush.run();
    });
  };
}
