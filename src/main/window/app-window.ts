import type { BrowserWindow } from 'electron';
import { focusWindow } from './open-window';

/** The app's one window, which can be closed and opened again. */
export interface AppWindow {
  current(): BrowserWindow | null;
  /** Brings it to the front, and opens it if there is none. */
  show(): void;
}

export function createAppWindow(open: () => BrowserWindow): AppWindow {
  let window: BrowserWindow | null = null;
  return {
    current: () => window,
    show: () => {
      if (window !== null) {
        focusWindow(window);
        return;
      }
      const opened = open();
      window = opened;
      opened.once('closed', () => {
        if (window === opened) window = null;
      });
    },
  };
}
