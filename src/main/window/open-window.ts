import { BrowserWindow, type Session } from 'electron';
import type { Language } from '@domain/system/languages';
import { PAGE_ORIGIN } from '../security/origin';
import { keepOnDisplays, workAreas } from './displays';
import { minimumSize, positionWindow, type WindowPlace } from './window-state';

/**
 * The canvas of either theme, as the page's tokens have it: the window shows it until the page has
 * painted.
 */
const CANVAS = { light: '#ffffff', dark: '#1c1e23' } as const;

export interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly title: string;
  /** The language that the page shows first. */
  readonly language: Language;
  readonly dark: boolean;
  readonly devTools: boolean;
  /** The fragment of the page's address, which says what the window is for. */
  readonly hash: string;
  /** Whether it comes to the front. */
  readonly isFocused: boolean;
  readonly readPlace: () => WindowPlace;
  readonly savePlace: (place: WindowPlace) => void;
  /** Called when the page is on its way. */
  readonly beforeShown: () => void;
}

/**
 * Opens a window, shown at once in the colour of the page's canvas, with the page on its way. It
 * remembers its own place.
 */
export function openWindow(options: WindowOptions): BrowserWindow {
  const place = options.readPlace();
  const areas = workAreas();
  const minimum = minimumSize(areas);
  const window = new BrowserWindow({
    ...positionWindow(place.bounds, areas),
    minWidth: minimum.width,
    minHeight: minimum.height,
    title: options.title,
    show: false,
    backgroundColor: options.dark ? CANVAS.dark : CANVAS.light,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries come from the network; the page has a checker of its own.
      spellcheck: false,
      devTools: options.devTools,
    },
  });
  // The page’s process starts meanwhile.
  void window.loadURL(pageUrl(options));
  options.beforeShown();
  // Maximising shows a window as well.
  if (place.maximized) window.maximize();
  else if (options.isFocused) window.show();
  else window.showInactive();
  keepOnDisplays(window);
  window.on('close', () => {
    options.savePlace({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  return window;
}

/**
 * Returns the page's address. Another language than English is named in it, because the page loads
 * its texts before main responds.
 */
const pageUrl = ({ language, hash }: Pick<WindowOptions, 'language' | 'hash'>): string =>
  language === 'en' ? `${PAGE_ORIGIN}/${hash}` : `${PAGE_ORIGIN}/?language=${language}${hash}`;
