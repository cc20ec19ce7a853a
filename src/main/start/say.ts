import { app, dialog, shell } from 'electron';
import type { NativeTexts } from '@text/native';

export interface Message {
  readonly title: string;
  readonly detail: string;
}

/** Says why the app cannot go on, offers the data folder, and ends the app. */
export async function sayAndEnd(message: Message, folder: string, text: NativeTexts): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: message.title,
    detail: message.detail,
    buttons: [text.window.quit, text.window.openDataFolder],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await shell.openPath(folder);
  app.exit(1);
}

/** Says that something went wrong, and lets the person decide whether to go on. */
export async function sayMistake(message: Message, text: NativeTexts): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: message.title,
    detail: message.detail,
    buttons: [text.window.keepWorking, text.window.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) app.quit();
}
