import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../scripts/repository';

export interface Product {
  /** The folder that `npm run package:dir` made, whole. */
  readonly folder: string;
  /** The executable's path inside the folder. */
  readonly executable: string;
}

const places: Readonly<Partial<Record<NodeJS.Platform, readonly Product[]>>> = {
  linux: ['linux-unpacked', 'linux-arm64-unpacked'].map((folder) => ({ folder, executable: 'campaign-desk' })),
  darwin: ['mac', 'mac-arm64', 'mac-universal'].map((folder) => ({
    folder,
    executable: 'Campaign Desk.app/Contents/MacOS/Campaign Desk',
  })),
  win32: ['win-unpacked', 'win-arm64-unpacked'].map((folder) => ({ folder, executable: 'Campaign Desk.exe' })),
};

/**
 * The packaged app for this system, as it ships or as tests can attach to it; throws when there is
 * none yet.
 */
export function product(kind: 'shipped' | 'for-tests'): Product {
  const dist = join(repositoryRoot, 'dist', kind === 'shipped' ? '' : 'for-tests');
  const found = (places[process.platform] ?? [])
    .map(({ folder, executable }) => ({ folder: join(dist, folder), executable }))
    .find(({ folder, executable }) => existsSync(join(folder, executable)));
  if (found === undefined) {
    throw new Error('There is no packaged app in dist/: run `npm run package:dir -- --with-test-build` first.');
  }
  return found;
}

/** The folder of a package that has `app.asar`. */
export function resourcesOf({ folder, executable }: Product): string {
  return process.platform === 'darwin' ? join(folder, executable, '..', '..', 'Resources') : join(folder, 'resources');
}
