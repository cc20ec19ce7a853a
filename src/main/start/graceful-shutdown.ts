import type { App, BrowserWindow, PowerMonitor } from 'electron';
import type { Flush } from './flush';

export interface ShutdownOptions {
  readonly app: App;
  readonly powerMonitor: PowerMonitor;
  readonly flush: Flush;
  readonly isMac: boolean;
  /** Waits some seconds for updates that are being sent. Nothing is lost if one does not end. */
  readonly drain: () => Promise<void>;
  /** Installs a new version of the app, if one waits. Nothing is lost if it is killed. */
  readonly install: () => Promise<void>;
  /** The system ends, and may end the app by force at any moment. */
  readonly onSystemEnd: () => void;
  /** Closes what must be closed. Runs last. */
  readonly stop: () => void;
}

export interface GracefulShutdown {
  /** Has a window close only after its page has handed over what was typed. */
  readonly closeGracefully: (window: BrowserWindow) => void;
  /** Whether windows close because the app quits. */
  readonly isQuitting: () => boolean;
}

/**
 * Ends the process by force. Call it when all is closed, if something would keep the process: a new
 * start would find it there.
 */
export function endAtOnce(app: App): void {
  app.releaseSingleInstanceLock();
  process.kill(process.pid, 'SIGKILL');
}

/**
 * Lets a window close and the app quit only after the page has handed over what was typed. It runs
 * once, whether the window's close button, the menu, a signal or the system starts it.
 */
export function createGracefulShutdown({
  app,
  powerMonitor,
  flush,
  isMac,
  drain,
  install,
  onSystemEnd,
  stop,
}: ShutdownOptions): GracefulShutdown {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  async function finish(): Promise<void> {
    try {
      await drain();
    } finally {
      await install();
    }
  }
  let phase: 'open' | 'draining' | 'drained' = 'open';
  app.on('will-quit', (event) => {
    if (phase === 'drained') {
      stop();
      return;
    }
    event.preventDefault();
    if (phase === 'draining') return;
    phase = 'draining';
    void finish().finally(() => {
      phase = 'drained';
      app.quit();
    });
  });
  // Windows tells the windows instead, see below.
  powerMonitor.on('shutdown', () => {
    onSystemEnd();
    app.quit();
  });

  const closeGracefully = (window: BrowserWindow): void => {
    let isFlushing = false;
    window.on('close', (event) => {
      event.preventDefault();
      if (isFlushing) return;
      isFlushing = true;
      void flush.run(window).then(() => {
        window.destroy();
        // Holding the window back has stopped the quitting.
        if (isQuitting) app.quit();
      });
    });
    window.on('session-end', () => {
      onSystemEnd();
      void flush.run(window);
    });
  };
  return { closeGracefully, isQuitting: () => isQuitting };
}
