import { app, shell } from 'electron';
import type { NativeTexts } from '@text/native';
import { showNativeBox } from '../window/native-box';

export interface Message {
  readonly title: string;
  readonly detail: string;
}

/** Says why the app cannot go on, offers the data folder, and ends the app. */
export async function sayAndEnd(message: Message, folder: string, text: NativeTexts): Promise<void> {
  const { quit, openDataFolder } = text.window;
  const pressed = await showNativeBox(null, { type: 'error', ...message, buttons: [quit, openDataFolder] });
  if (pressed === 1) await shell.openPath(folder);
  app.exit(1);
}

/** Says that something went wrong, and lets the user decide whether to go on. */
export async function sayMistake(message: Message, text: NativeTexts): Promise<void> {
  const { keepWorking, quit } = text.window;
  const pressed = await showNativeBox(null, { type: 'warning', ...message, buttons: [keepWorking, quit] });
  if (pressed === 1) app.quit();
}
