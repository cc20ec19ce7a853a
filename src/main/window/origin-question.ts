import type { BrowserWindow } from 'electron';
import type { NativeTexts } from '@text/native';
import { showNativeBox } from './native-box';

/**
 * Makes the native box that names an origin and asks whether to connect to it. Closing it means no.
 */
export function originQuestion(
  currentWindow: () => BrowserWindow | null,
  text: NativeTexts,
): (origin: string) => Promise<boolean> {
  return async (origin) => {
    const { title, detail, connect } = text.window.originQuestion;
    const pressed = await showNativeBox(currentWindow(), {
      type: 'question',
      title: title(origin),
      detail,
      buttons: [connect, text.common.cancel],
      // A key that was meant for the page must not say yes.
      fallback: 1,
    });
    return pressed === 0;
  };
}
