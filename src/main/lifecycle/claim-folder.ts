import { accessSync, constants, mkdirSync } from 'node:fs';
import type { App } from 'electron';
import type { DataFolder } from './data-folder';

/**
 * Makes the data folder, for its owner only, and keeps everything that Electron writes inside it. To be called before the app is ready.
 * False where the folder cannot be made or written to.
 */
export function claimFolder(app: App, folder: DataFolder): boolean {
  try {
    mkdirSync(folder.session, { recursive: true, mode: 0o700 });
    accessSync(folder.root, constants.W_OK);
    app.setPath('userData', folder.root);
    app.setPath('sessionData', folder.session);
    app.setPath('crashDumps', folder.crashes);
    app.setAppLogsPath(folder.logs);
    return true;
  } catch {
    return false;
  }
}
