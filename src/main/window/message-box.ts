import { type BrowserWindow, dialog } from 'electron';

export interface MessageBox {
  readonly type: 'error' | 'warning' | 'question';
  readonly title: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /**
   * The index of the button that has the focus, and that closing the box counts as. 0 unless given.
   */
  readonly fallback?: number;
  /** Closes the box. */
  readonly signal?: AbortSignal;
}

/**
 * Shows a message box of the system, in front of the window if there is one. Returns the index of
 * the button that was pressed.
 */
export async function showMessageBox(window: BrowserWindow | null, box: MessageBox): Promise<number> {
  const { type, title, detail, buttons, fallback = 0, signal } = box;
  const options = {
    type,
    message: title,
    detail,
    buttons: [...buttons],
    defaultId: fallback,
    cancelId: fallback,
    noLink: true,
    ...(signal !== undefined && { signal }),
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response;
}
