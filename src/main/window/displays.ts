import { type BrowserWindow, screen } from 'electron';
import { fitInto, minimumSize, type Rectangle } from './window-state';

/** Returns the work areas of all displays, the main display's first. */
export function workAreas(): readonly Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/**
 * Keeps a window inside its display's work area when displays come, go or change their size or
 * scale.
 */
export function keepOnDisplays(window: BrowserWindow): void {
  const fit = (): void => {
    const minimum = minimumSize(workAreas());
    window.setMinimumSize(minimum.width, minimum.height);
    // The system places these on its own; a minimised window is fitted when it comes back.
    if (window.isMinimized() || window.isMaximized() || window.isFullScreen()) return;
    const bounds = window.getBounds();
    const fitted = fitInto(bounds, screen.getDisplayMatching(bounds).workArea);
    if (JSON.stringify(fitted) !== JSON.stringify(bounds)) window.setBounds(fitted);
  };
  // A user may leave a window half outside; only one that is too large for its new display shrinks.
  const shrink = (): void => {
    const { width, height } = window.getBounds();
    const { workArea } = screen.getDisplayMatching(window.getBounds());
    if (width > workArea.width || height > workArea.height) fit();
  };
  screen.on('display-added', fit);
  screen.on('display-removed', fit);
  screen.on('display-metrics-changed', fit);
  window.on('restore', fit);
  window.on('moved', shrink);
  window.once('closed', () => {
    screen.off('display-added', fit);
    screen.off('display-removed', fit);
    screen.off('display-metrics-changed', fit);
  });
}
