import type { BrowserWindow } from 'electron';
import type { NativeTexts } from '@text/native';
import { showNativeBox } from './native-box';

/**
 * Makes the native box that offers to wait for a page that does not respond, or to load it again.
 * It closes when the page responds.
 */
export function frozenQuestion(
  window: BrowserWindow,
  loadText: () => Promise<NativeTexts>,
): (respondsAgain: AbortSignal) => Promise<boolean> {
  return async (signal) => {
    const { title, detail, wait, reload } = (await loadText()).window.frozen;
    return (await showNativeBox(window, { type: 'warning', title, detail, buttons: [wait, reload], signal })) === 1;
  };
}
