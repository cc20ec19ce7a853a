import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BundledPackages } from './bundled-packages';
import { collectNotices } from './notices';

const NAME = 'third-party-notices.json';
/** Where `npm run build` writes the notices, from the root of the repository. */
export const NOTICES_FILE = `out/${NAME}`;

/**
 * Writes the third-party notices beside the folder of a bundle, which must be the last of a build.
 * Fails the build if a licence is missing.
 */
export function writeNotices(root: string, packages: BundledPackages): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    writeBundle: ({ dir = '' }) => {
      writeFileSync(join(dir, '..', NAME), `${JSON.stringify(collectNotices(root, packages.folders), null, 1)}\n`);
    },
  };
}
