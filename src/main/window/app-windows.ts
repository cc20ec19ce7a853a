import type { BrowserWindow, WebContents } from 'electron';

export interface WindowOpeners {
  readonly openMain: () => BrowserWindow;
  /** `isFocused`: whether the window comes to the front. */
  readonly openDraft: (draftId: string, isFocused: boolean) => BrowserWindow;
}

/**
 * The app's windows: the main one, which can be closed and opened again, and one for each draft
 * that the user wants in a window of its own.
 */
export class AppWindows {
  readonly #openers: WindowOpeners;
  readonly #drafts = new Map<string, BrowserWindow>();
  #main: BrowserWindow | null = null;
  /** The window that had the focus last comes first. */
  #recent: readonly BrowserWindow[] = [];

  constructor(openers: WindowOpeners) {
    this.#openers = openers;
  }

  /** The main window; `null` while it is closed. */
  get main(): BrowserWindow | null {
    return this.#main;
  }

  /** All open windows; the one that had the focus last comes first. */
  get all(): readonly BrowserWindow[] {
    return this.#recent;
  }

  /** The window that has the focus or had it last; `null` if all are closed. */
  get current(): BrowserWindow | null {
    return this.#recent[0] ?? null;
  }

  /** The window of this page; `null` for any other page, such as a hidden one. */
  ofContents(contents: WebContents): BrowserWindow | null {
    return this.#recent.find((window) => !window.isDestroyed() && window.webContents === contents) ?? null;
  }

  /** Brings the window that was used last to the front; opens the main one if all are closed. */
  show(): void {
    if (this.current === null) this.showMain();
    else focusWindow(this.current);
  }

  /** Brings the main window to the front, and opens it if it is closed. */
  showMain(): void {
    if (this.#main !== null) {
      focusWindow(this.#main);
      return;
    }
    const opened = this.#openers.openMain();
    this.#main = opened;
    this.#follow(opened, () => {
      if (this.#main === opened) this.#main = null;
    });
  }

  /** Brings a draft's own window to the front. Returns false if it has none. */
  focusDraft(draftId: string): boolean {
    const window = this.#drafts.get(draftId);
    if (window === undefined) return false;
    focusWindow(window);
    return true;
  }

  /** Shows a draft in a window of its own: the one it has already, or a new one. */
  showDraft(draftId: string, isFocused = true): void {
    if (this.#drafts.has(draftId)) {
      if (isFocused) this.focusDraft(draftId);
      return;
    }
    const opened = this.#openers.openDraft(draftId, isFocused);
    this.#drafts.set(draftId, opened);
    this.#follow(opened, () => {
      if (this.#drafts.get(draftId) === opened) this.#drafts.delete(draftId);
    });
    if (!isFocused) this.#recent = [...this.#recent.filter((other) => other !== opened), opened];
  }

  #follow(window: BrowserWindow, onClosed: () => void): void {
    const bringFirst = (): void => {
      this.#recent = [window, ...this.#recent.filter((other) => other !== window)];
    };
    bringFirst();
    window.on('focus', bringFirst);
    window.once('closed', () => {
      this.#recent = this.#recent.filter((other) => other !== window);
      onClosed();
    });
  }
}

/** Brings a window to the front, wherever it is. */
function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
