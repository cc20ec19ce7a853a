import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { type ThirdPartyComponent, thirdPartyNoticesSchema } from '../../../src/domain/system/third-party-notices';
import type { BundledPackages } from './bundled-packages';
import { collectNotices } from './notices';

/** JSON, compressed because licences repeat each other. */
const NAME = 'third-party-notices.json.br';

/**
 * Writes the third-party notices beside the folder of a bundle, which must be the last of a build.
 * Fails the build if a licence is missing.
 */
export function writeNotices(root: string, packages: BundledPackages): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    writeBundle: ({ dir = '' }) => {
      writeFileSync(join(dir, '..', NAME), brotliCompressSync(JSON.stringify(collectNotices(root, packages.folders))));
    },
  };
}

/** Reads the notices that the last build wrote. Throws if there was none. */
export function readWrittenNotices(root: string): readonly ThirdPartyComponent[] {
  const json = brotliDecompressSync(readFileSync(join(root, 'out', NAME))).toString('utf8');
  return thirdPartyNoticesSchema.parse(JSON.parse(json));
}
