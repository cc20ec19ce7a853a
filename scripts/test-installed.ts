import { join } from 'node:path';
import { run } from './command';
import { prepareDebian } from './machine/debian';
import { APT_REPOSITORY_REQUIREMENTS, installRequirements } from './machine/packages';
import { prepare } from './prepare';
import { printStatus } from './print-status';
import { repositoryRoot } from './repository';

/**
 * `npm run test:installed`: makes packages for tests and installs the deb into a fresh Debian.
 * `--keep-packages` takes those that the last run made. Needs root, on a system with apt. Returns
 * the exit code.
 */
async function main(): Promise<number> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    printStatus('The tests of an installed package need root, on a Linux with apt.');
    return 1;
  }
  const debian = await prepareDebian([...installRequirements, ...APT_REPOSITORY_REQUIREMENTS]);
  const prepared = debian?.ready === false ? debian : await prepare('test');
  if (!prepared.ready) {
    printStatus(prepared.message);
    return 1;
  }
  if (!process.argv.includes('--keep-packages')) {
    const packaged = await runNode('--import', 'tsx', join('scripts', 'package.ts'), '--for-tests');
    if (packaged !== 0) return packaged;
  }
  return runNode(join('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--project=installed');
}

async function runNode(...args: readonly string[]): Promise<number> {
  return (await run({ file: process.execPath, args }, { cwd: repositoryRoot, output: 'here' })).code;
}

void main().then((code) => {
  process.exitCode = code;
});
