import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { SAVE_FOLDERS, type SaveFolder } from '@domain/system/system-facts';

type NamedFolder = Exclude<SaveFolder, 'none'>;

export interface FoundFolder {
  readonly name: SaveFolder;
  /** Absolute; `null` if no folder of the system can be written to. */
  readonly path: string | null;
}

/**
 * Finds the first folder of the system that exists and can be written to. `pathOf` may throw for
 * one that the system does not name.
 */
export function findSaveFolder(pathOf: (name: NamedFolder) => string): FoundFolder {
  for (const name of SAVE_FOLDERS) {
    if (name === 'none') continue;
    const path = writableFolder(() => pathOf(name));
    if (path !== null) return { name, path };
  }
  return { name: 'none', path: null };
}

function writableFolder(pathOf: () => string): string | null {
  try {
    const path = pathOf();
    if (!isAbsolute(path) || !statSync(path).isDirectory()) return null;
    accessSync(path, constants.W_OK | constants.X_OK);
    return path;
  } catch {
    return null;
  }
}
