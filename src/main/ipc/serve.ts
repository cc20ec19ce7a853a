import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Emit } from '@backend/ipc/handlers';
import type { Sender } from '@backend/ipc/sender';
import { COMMAND_CHANNEL, EVENT_CHANNEL } from '@contract/names';
import type { Result } from '@domain/errors/errors';

type CurrentWindow = () => BrowserWindow | null;

/**
 * Listens for commands from now on. The first one may wait while the modules are being
 * built.
 */
export function serveCommands(
  currentWindow: CurrentWindow,
  answer: (sender: Sender, message: unknown) => Promise<Result<unknown>>,
): void {
  ipcMain.handle(COMMAND_CHANNEL, (event, message: unknown) => answer(senderOf(event, currentWindow()), message));
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | null): Sender {
  const frame = event.senderFrame;
  const contents = window === null || window.isDestroyed() ? null : window.webContents;
  return {
    isOurWindow: contents !== null && event.sender === contents,
    isTopFrame: frame !== null && contents !== null && frame === contents.mainFrame,
    origin: frame?.origin ?? '',
  };
}

/**
 * Sends events to the window that is there at that moment; without one they are dropped, since a
 * new page asks for everything.
 */
export function createEmit(currentWindow: CurrentWindow): Emit {
  return (name, payload) => {
    const window = currentWindow();
    if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return;
    window.webContents.send(EVENT_CHANNEL, name, payload);
  };
}
