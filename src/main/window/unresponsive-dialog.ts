import type { BrowserWindow } from 'electron';
import type { NativeTexts } from '@text/native';
import { showMessageBox } from './message-box';

/**
 * Makes the message box that offers to wait for a page that does not respond, or to load it again.
 * It closes when the page responds.
 */
export function createUnresponsiveDialog(
  window: BrowserWindow,
  text: NativeTexts,
): (respondsAgain: AbortSignal) => Promise<boolean> {
  return async (signal) => {
    const { title, detail, wait, reload } = text.window.frozen;
    return (await showMessageBox(window, { type: 'warning', title, detail, buttons: [wait, reload], signal })) === 1;
  };
}
