import { cp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../scripts/command';
import { repositoryRoot } from '../../../scripts/repository';
import { product, resourcesOf } from '../../e2e-packaged/support/product';
import type { Place } from '../row';
import { EDITABLE_NAME, EMPTY_PAGE_LOADED } from './apps';
import { writeAsar } from './asar';
import { compiled } from './compiled';
import { fillApp } from './filled-app';
import { start, type Started } from './started';

/** The packaged app, and the same Electron around an app with an empty window. */
export interface PackagedApps {
  /** Folders as they are installed. */
  readonly ours: string;
  readonly empty: string;
  readonly startOurs: () => Promise<Started>;
  readonly startEmpty: () => Promise<Started>;
}

const EMPTY_PAGE = join(repositoryRoot, 'tests', 'bench', 'apps', 'empty-window.html');
const MINUTES_20_MS = 20 * 60_000;

/**
 * Packages the app, and an empty one. A packaged Electron runs nothing but its own archive: to be
 * timed, each app lies in a second archive beside one with the launcher.
 */
export async function preparePackagedApps({ folder }: Place): Promise<PackagedApps> {
  const packaged = await run(
    { file: process.execPath, args: ['--import', 'tsx', join('scripts', 'package-dir.ts')] },
    { cwd: repositoryRoot, output: 'kept', limitMs: MINUTES_20_MS },
  );
  if (packaged.code !== 0) throw new Error(packaged.text);
  const { executable, folder: ours } = product('shipped');
  const from = resourcesOf(product('shipped'));
  const [empty, timed] = [join(folder, 'empty'), join(folder, 'timed')];
  for (const copy of [empty, timed]) {
    await cp(ours, copy, { recursive: true });
    await rm(resourcesOf({ folder: copy, executable }), { recursive: true });
    await mkdir(resourcesOf({ folder: copy, executable }));
  }
  const emptyApp = await appFiles('empty-packaged-window', folder);
  emptyApp.set('index.html', await readFile(EMPTY_PAGE));
  await writeAsar(join(resourcesOf({ folder: empty, executable }), 'app.asar'), emptyApp);

  const resources = resourcesOf({ folder: timed, executable });
  await writeAsar(join(resources, 'app.asar'), await appFiles('launcher', folder));
  await writeAsar(join(resources, 'empty.asar'), emptyApp);
  await cp(join(from, 'app.asar'), join(resources, 'ours.asar'));
  await cp(join(from, 'app.asar.unpacked'), join(resources, 'ours.asar.unpacked'), { recursive: true });

  const [filled, none] = [join(folder, 'filled-data'), join(folder, 'empty-data')];
  await mkdir(none);
  fillApp(filled);
  const common = { electron: join(timed, executable), launcher: null };
  return {
    ...{ ours, empty },
    startOurs: () => start({ ...common, target: join(resources, 'ours.asar'), data: filled, ready: EDITABLE_NAME }),
    startEmpty: () => start({ ...common, target: join(resources, 'empty.asar'), data: none, ready: EMPTY_PAGE_LOADED }),
  };
}

/** The files of a program of the bench, as an app. */
async function appFiles(entry: string, folder: string): Promise<Map<string, Uint8Array>> {
  const main = await compiled(entry, join(folder, 'compiled'));
  return new Map<string, Uint8Array>([
    ['package.json', Buffer.from(JSON.stringify({ name: entry, main: 'main.js' }))],
    ['main.js', await readFile(main)],
  ]);
}

/** The size of all files in a folder, in bytes. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
