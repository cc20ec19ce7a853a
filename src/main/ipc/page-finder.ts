import type { BrowserWindow, WebContents } from 'electron';
import type { PageFinder } from '@backend/start/ports';
import { createEmit } from './serve';

/**
 * Finds text in the page of the window that `current` returns, and tells that page what was found,
 * once for each search.
 */
export function pageFinder(current: () => BrowserWindow | null): PageFinder {
  const watched = new WeakSet<WebContents>();
  const watch = (window: BrowserWindow): void => {
    if (watched.has(window.webContents)) return;
    watched.add(window.webContents);
    const emit = createEmit(() => [window]);
    window.webContents.on('found-in-page', (_event, { activeMatchOrdinal, matches, finalUpdate }) => {
      if (finalUpdate) emit('found', { active: activeMatchOrdinal, matches });
    });
  };
  return {
    find: ({ text, forward, isNext }) => {
      const window = current();
      if (window === null) return;
      watch(window);
      // Electron's `findNext` means a new session.
      window.webContents.findInPage(text, { forward, findNext: !isNext });
    },
    stop: () => {
      current()?.webContents.stopFindInPage('clearSelection');
    },
  };
}
