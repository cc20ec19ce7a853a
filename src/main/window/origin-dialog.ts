import type { BrowserWindow } from 'electron';
import type { NativeTexts } from '@text/native';
import { showMessageBox } from './message-box';

/**
 * Makes the message box that names an origin and asks whether to connect to it. Closing it means
 * no.
 */
export function createOriginDialog(
  currentWindow: () => BrowserWindow | null,
  text: NativeTexts,
): (origin: string) => Promise<boolean> {
  return async (origin) => {
    const { title, detail, connect } = text.window.originQuestion;
    const pressed = await showMessageBox(currentWindow(), {
      type: 'question',
      title: title(origin),
      detail,
      buttons: [connect, text.common.cancel],
      // Enter may have been meant for the page, and must not confirm.
      fallback: 1,
    });
    return pressed === 0;
  };
}
