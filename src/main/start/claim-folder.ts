import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { DataFolder } from './data-folder';

/** `foreign`: the folder, or something in it, belongs to another user of this computer. */
export type Claim = 'usable' | 'unusable' | 'foreign';

/**
 * Makes the data folder, for its owner only, and keeps everything that Electron writes inside it.
 * To be called before the app is ready. A folder that others own or have put links into is not
 * used: they could exchange the database.
 */
export function claimFolder(app: App, folder: DataFolder, userId = process.getuid?.()): Claim {
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 });
    if (userId !== undefined && isForeign(folder.root, userId)) return 'foreign';
    mkdirSync(folder.session, { recursive: true, mode: 0o700 });
    accessSync(folder.root, constants.W_OK);
    app.setPath('userData', folder.root);
    app.setPath('sessionData', folder.session);
    app.setPath('crashDumps', folder.crashes);
    app.setAppLogsPath(folder.logs);
    return 'usable';
  } catch {
    return 'unusable';
  }
}

/** Closes a folder of one's own to others first, so that nothing changes behind the check. */
function isForeign(folder: string, userId: number): boolean {
  const { uid, mode } = statSync(folder);
  if (uid !== userId) return true;
  if ((mode & 0o077) !== 0) closeToOthers(folder);
  return readdirSync(folder).some((name) => {
    const path = join(folder, name);
    const entry = lstatSync(path);
    const target = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
    return entry.uid !== userId || (target !== undefined && target.uid !== userId);
  });
}

/** File systems without modes refuse it, and there is nothing to close on them. */
function closeToOthers(folder: string): void {
  try {
    chmodSync(folder, 0o700);
  } catch {
    return;
  }
}
