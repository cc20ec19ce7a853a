import { dialog, type BrowserWindow } from 'electron';
import type { NativeTexts } from '@text/native';

/** Makes the native box that names an origin and asks whether to connect to it. Closing it means no. */
export function originQuestion(
  currentWindow: () => BrowserWindow | null,
  text: NativeTexts,
): (origin: string) => Promise<boolean> {
  return async (origin) => {
    const { title, detail, connect } = text.window.originQuestion;
    const options = {
      type: 'question' as const,
      message: title(origin),
      detail,
      buttons: [connect, text.common.cancel],
      // A key that was meant for the page must not say yes.
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    };
    const window = currentWindow();
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    return response === 0;
  };
}
