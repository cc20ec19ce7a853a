import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { repositoryRoot } from '../../../scripts/repository';
import type { Place } from '../row';
import { compiled } from './compiled';
import { fillApp } from './filled-app';
import { start, type Started } from './started';

async function compiledApp(entry: string, folder: string): Promise<void> {
  const main = await compiled(entry, folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: entry, main: basename(main) }));
}

/**
 * The two apps that are held against each other: ours with an open draft among ten, and one with an
 * empty window.
 */
export interface Apps {
  startApp: () => Promise<Started>;
  startEmptyWindow: () => Promise<Started>;
}

/** True once the name of the open draft can be edited. */
export const EDITABLE_NAME = `(() => {
  const box = document.querySelector('[data-field="name"] input');
  return box !== null && !box.disabled && !box.readOnly && box.value !== '';
})()`;

/** True once the page of the empty window is there, and not that of a failed request. */
export const EMPTY_PAGE_LOADED = `document.title === 'Empty window'`;

/**
 * Compiles and fills what both apps need; `launcher` is the program of `apps/` that starts them.
 */
export async function prepareApps({ folder, electron }: Place, launcher = 'launcher'): Promise<Apps> {
  const empty = join(folder, 'empty');
  const [filled, none] = [join(folder, 'filled-data'), join(folder, 'empty-data')];
  await compiledApp(launcher, join(folder, 'launcher'));
  await compiledApp('empty-window', empty);
  await copyFile(join(repositoryRoot, 'tests', 'bench', 'apps', 'empty-window.html'), join(empty, 'index.html'));
  await mkdir(none);
  fillApp(filled);
  const common = { electron, launcher: join(folder, 'launcher') };
  return {
    startApp: () => start({ ...common, target: repositoryRoot, data: filled, ready: EDITABLE_NAME }),
    startEmptyWindow: () => start({ ...common, target: empty, data: none, ready: EMPTY_PAGE_LOADED }),
  };
}
