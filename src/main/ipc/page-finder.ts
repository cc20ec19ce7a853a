import type { BrowserWindow, WebContents } from 'electron';
import type { PageFinder } from '@backend/start/ports';
import { createEmit } from './serve';

/**
 * Finds text in the page of the window that `current` returns, and tells that page what was found,
 * once for each search.
 */
export function pageFinder(current: () => BrowserWindow | null): PageFinder {
  /** The newest search of each page: what is found for an earlier one no longer counts. */
  const newest = new WeakMap<WebContents, { readonly requestId: number; readonly search: number }>();
  const watched = new WeakSet<WebContents>();
  const watch = (window: BrowserWindow): void => {
    if (watched.has(window.webContents)) return;
    watched.add(window.webContents);
    const emit = createEmit(() => [window]);
    window.webContents.on('found-in-page', (_event, { requestId, activeMatchOrdinal, matches, finalUpdate }) => {
      const asked = newest.get(window.webContents);
      if (!finalUpdate || asked?.requestId !== requestId) return;
      emit('found', { search: asked.search, active: activeMatchOrdinal, matches });
    });
  };
  return {
    find: ({ search, text, forward, isNext }) => {
      const window = current();
      if (window === null) return;
      watch(window);
      // Electron's `findNext` means a new session.
      const requestId = window.webContents.findInPage(text, { forward, findNext: !isNext });
      newest.set(window.webContents, { requestId, search });
    },
    stop: () => {
      current()?.webContents.stopFindInPage('clearSelection');
    },
  };
}
