import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BundledPackages } from './bundled-packages';
import { collectNotices } from './notices';

/** Where a build writes the notices, from the root of the repository. */
export const NOTICES_FILE = 'out/third-party-notices.json';

/**
 * Writes the third-party notices after the last bundle of a build, so it belongs to that one. Fails
 * the build if a licence is missing.
 */
export function writeNotices(root: string, packages: BundledPackages): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    writeBundle: () => {
      writeFileSync(join(root, NOTICES_FILE), `${JSON.stringify(collectNotices(root, packages.folders), null, 1)}\n`);
    },
  };
}
