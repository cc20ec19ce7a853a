import { join } from 'node:path';
import { run } from '../../../scripts/command';
import { printStatus } from '../../../scripts/print-status';
import { repositoryRoot } from '../../../scripts/repository';
import { fillOnce } from '../../../scripts/runtime/fallback/cache';

/**
 * Pinned, and installed only where the bench runs: together they bring some six hundred packages.
 */
const RIVALS = ['newman@6.2.2', '@usebruno/cli@4.1.0'] as const;

const PROGRAMS = {
  newman: ['newman', 'bin', 'newman.js'],
  bruno: ['@usebruno', 'cli', 'bin', 'bru.js'],
} as const;

/**
 * Installs both command-line clients beside the packages, once and without running a script of
 * theirs; the path of one.
 */
export async function rival(name: keyof typeof PROGRAMS): Promise<string> {
  const folder = join(
    repositoryRoot,
    'node_modules',
    '.cache',
    `bench-${RIVALS.join('-').replaceAll(/[^a-z0-9.]+/g, '-')}`,
  );
  await fillOnce(folder, install);
  return join(folder, 'node_modules', ...PROGRAMS[name]);
}

async function install(folder: string): Promise<void> {
  printStatus(`Fetching ${RIVALS.join(' and ')} from the npm registry (about 350 MB, once) …`);
  const args = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--save-exact',
    ...RIVALS,
  ];
  const { code, text } = await run({ file: 'npm', args }, { cwd: folder, output: 'kept' });
  if (code !== 0) throw new Error(`npm could not install what the outbox is held against: ${text.trim()}`);
}
