import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type DebianRelease, DebianRoot } from '../../../scripts/machine/debian-root';
import { repositoryRoot } from '../../../scripts/repository';
import { Desktop } from './desktop';

export const OPT = '/opt/Campaign Desk';
export const DRAFT_TYPE = 'application/vnd.campaign-desk.draft+json';

const PACKAGES = join(repositoryRoot, 'dist', 'packages-for-tests');

export interface Installation {
  /** A fresh Debian into which apt installed the deb. */
  readonly root: DebianRoot;
  readonly desktop: Desktop;
  /** How long apt took. The packages that the deb depends on were downloaded before. */
  readonly installSeconds: number;
}

/** One installation for all tests of a run; after a failed test the next ones get a new one. */
export const test = base.extend<object, { installation: Installation }>({
  installation: [
    async ({}, use, { project }) => {
      const root = await DebianRoot.copy(releaseOf(project.name));
      const desktop = await Desktop.open();
      const deb = await findPackage('deb');
      const started = performance.now();
      await root.install(deb);
      await use({ root, desktop, installSeconds: (performance.now() - started) / 1000 });
      await desktop.close();
      await root.remove();
    },
    { scope: 'worker', timeout: 20 * 60_000 },
  ],
});

function releaseOf(project: string): DebianRelease {
  return project.endsWith('trixie') ? 'trixie' : 'bookworm';
}

/** Returns the path of the package that `package-for-tests.ts` made. */
export async function findPackage(kind: 'deb' | 'rpm'): Promise<string> {
  const name = (await readdir(PACKAGES)).find((file) => file.endsWith(`.${kind}`));
  if (name === undefined) throw new Error(`There is no .${kind} in ${PACKAGES}: use \`npm run test:installed\`.`);
  return join(PACKAGES, name);
}
