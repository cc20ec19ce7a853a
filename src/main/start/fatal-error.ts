import { app, shell } from 'electron';
import type { NativeTexts } from '@text/native';
import { showMessageBox } from '../window/message-box';

export interface Message {
  readonly title: string;
  readonly detail: string;
}

/** Shows why the app cannot go on, offers the data folder, and ends the app. */
export async function showFatalErrorAndQuit(message: Message, folder: string, text: NativeTexts): Promise<void> {
  const { quit, openDataFolder } = text.window;
  const pressed = await showMessageBox(null, { type: 'error', ...message, buttons: [quit, openDataFolder] });
  if (pressed === 1) await shell.openPath(folder);
  app.exit(1);
}

/** Shows that something went wrong, and lets the user decide whether to go on. */
export async function showUnexpectedError(message: Message, text: NativeTexts): Promise<void> {
  const { keepWorking, quit } = text.window;
  const pressed = await showMessageBox(null, { type: 'warning', ...message, buttons: [keepWorking, quit] });
  if (pressed === 1) app.quit();
}
