import type { WebContents } from 'electron';
import type { PasteSource } from '@backend/credentials/paste-handlers';

/** How long the page may take to ask for what was pasted, in milliseconds. */
const GESTURE_MS = 2_000;

/** The part of Electron's input events that tells whether one pastes. */
export interface PageInput {
  readonly type: string;
  readonly key?: string;
  readonly code?: string;
  readonly control?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
  readonly button?: string;
  readonly modifiers?: readonly string[];
}

/** What an input of the user's pastes, if a box has the focus; `null` for nothing. */
export function pasteSourceOf(input: PageInput, platform: NodeJS.Platform): PasteSource | null {
  if (input.type === 'rawKeyDown' || input.type === 'keyDown') {
    const isLetter = input.key?.toLowerCase() === 'v' || input.code === 'KeyV';
    const isShortcut = isLetter && (platform === 'darwin' ? input.meta : input.control) === true;
    const isInsert = input.key === 'Insert' && input.shift === true;
    return isShortcut || isInsert || input.key === 'Paste' ? 'clipboard' : null;
  }
  const isMiddle = input.button === 'middle' || input.modifiers?.includes('middlebuttondown') === true;
  return platform === 'linux' && input.type === 'mouseUp' && isMiddle ? 'selection' : null;
}

export interface PasteGestures {
  /** Follows what the user does in a page. */
  watch(contents: WebContents): void;
  /** Pastes into a page, chosen in the menu. */
  fromMenu(contents: WebContents, asPlainText: boolean): void;
  /** What the user just pasted into a page; `null` if nothing. The same input counts once. */
  consume(contents: WebContents): PasteSource | null;
}

/**
 * Remembers inputs that paste, so that a script of the page cannot have the clipboard's text
 * inserted on its own. They are seen in main before the page gets them, and no script can make one.
 * @param now milliseconds that only grow
 */
export function createPasteGestures(platform: NodeJS.Platform, now: () => number): PasteGestures {
  const last = new WeakMap<WebContents, { readonly source: PasteSource; readonly at: number }>();
  const note = (contents: WebContents, source: PasteSource): void => {
    last.set(contents, { source, at: now() });
  };
  return {
    watch(contents) {
      const noteInput = (_event: unknown, input: PageInput): void => {
        const source = pasteSourceOf(input, platform);
        if (source !== null) note(contents, source);
      };
      contents.on('before-input-event', noteInput);
      // The mouse as well, and keys that are pressed by an automation.
      contents.on('input-event', noteInput);
    },
    fromMenu(contents, asPlainText) {
      note(contents, 'clipboard');
      if (asPlainText) contents.pasteAndMatchStyle();
      else contents.paste();
    },
    consume(contents) {
      const gesture = last.get(contents);
      last.delete(contents);
      return gesture !== undefined && now() - gesture.at <= GESTURE_MS ? gesture.source : null;
    },
  };
}
