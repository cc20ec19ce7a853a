import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Emit } from '@backend/ipc/handlers';
import type { Sender } from '@backend/ipc/sender';
import { COMMAND_CHANNEL, EVENT_CHANNEL } from '@contract/names';
import type { Result } from '@domain/errors/errors';
import type { AppWindows } from '../window/app-windows';
import { runForWindow } from './calling-window';

/**
 * Listens for commands of the app's windows from now on. The first one may wait while the modules
 * are being built.
 */
export function serveCommands(
  windows: Pick<AppWindows, 'ofContents'>,
  respond: (sender: Sender, message: unknown) => Promise<Result<unknown>>,
): void {
  ipcMain.handle(COMMAND_CHANNEL, (event, message: unknown) => {
    const window = windows.ofContents(event.sender);
    return runForWindow(window, () => respond(senderOf(event, window), message));
  });
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | null): Sender {
  const frame = event.senderFrame;
  return {
    isOurWindow: window !== null,
    isTopFrame: frame !== null && frame === window?.webContents.mainFrame,
    origin: frame?.origin ?? '',
  };
}

/**
 * Sends events to the windows that are there at that moment; without one they are dropped, since a
 * new page asks for everything.
 */
export function createEmit(windows: () => readonly (BrowserWindow | null)[]): Emit {
  return (name, payload) => {
    for (const window of windows()) {
      if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) continue;
      window.webContents.send(EVENT_CHANNEL, name, payload);
    }
  };
}
