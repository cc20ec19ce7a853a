import { dialog, type BrowserWindow } from 'electron';
import type { NativeTexts } from '@text/native';

/** Makes the native box that offers to wait for a page that does not respond, or to load it again. It closes when the page responds. */
export function frozenQuestion(
  window: BrowserWindow,
  loadText: () => Promise<NativeTexts>,
): (respondsAgain: AbortSignal) => Promise<boolean> {
  return async (signal) => {
    const { title, detail, wait, reload } = (await loadText()).window.frozen;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: title,
      detail,
      buttons: [wait, reload],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    return response === 1;
  };
}
