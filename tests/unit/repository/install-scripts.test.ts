import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '../../../scripts/repository';

/**
 * Packages with a script that npm would run while it installs them, and why none is needed: what it
 * would make is there already.
 */
const WITHOUT_THEIR_SCRIPT = {
  '@photostructure/sqlite': 'prebuilds/linux-x64/@photostructure+sqlite.glibc.node',
  keytar: 'prebuilds/linux-x64/keytar.node',
  // esbuild's program comes in a package for each system; the script only checks it.
  esbuild: 'lib/main.js',
  // Makes installers of a kind that this project does not make.
  'electron-winstaller': 'package.json',
} as const;

it('installs with `npm ci --ignore-scripts`: nothing needs the script of a package', () => {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) })
    .parse(JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')));
  const withScript = Object.entries(lock.packages)
    .filter(([path, { hasInstallScript }]) => hasInstallScript === true && path !== 'node_modules/fsevents')
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(withScript)].sort()).toEqual(Object.keys(WITHOUT_THEIR_SCRIPT).sort());
  for (const [name, file] of Object.entries(WITHOUT_THEIR_SCRIPT)) {
    expect(existsSync(join(repositoryRoot, 'node_modules', name, file)), `${name}/${file}`).toBe(true);
  }
});
