import { join } from 'node:path';
import { type Command, run } from './command';
import { aptPrivilege, asRoot, type Privilege } from './machine/apt';
import { prepareDebian } from './machine/debian';
import {
  APT_REPOSITORY_REQUIREMENTS,
  installRequirements,
  METAINFO_REQUIREMENTS,
  packageRequirements,
  WINDOWS_INSTALLER_REQUIREMENTS,
} from './machine/packages';
import { prepare } from './prepare';
import { printStatus } from './print-status';
import { repositoryRoot } from './repository';

const PROJECTS = ['installed-bookworm', 'installed-trixie', 'installed-others'];

/**
 * `npm run test:installed`: makes packages for tests, installs the deb into a fresh Debian 12 and a
 * fresh Debian 13, and the rpm into an empty folder. `--keep-packages` takes those that the last
 * run made; other arguments go to Playwright. Needs root or passwordless sudo, on a system with
 * apt. Returns the exit code.
 */
async function main(): Promise<number> {
  const privilege = await aptPrivilege(process.getuid?.());
  if (privilege === 'none') {
    printStatus('The tests of an installed package need root or passwordless sudo, on a Linux with apt.');
    return 1;
  }
  const debian = await prepareDebian([
    ...installRequirements,
    ...APT_REPOSITORY_REQUIREMENTS,
    ...METAINFO_REQUIREMENTS,
    ...WINDOWS_INSTALLER_REQUIREMENTS,
    ...packageRequirements,
  ]);
  const prepared = debian?.ready === false ? debian : await prepare('test');
  if (!prepared.ready) {
    printStatus(prepared.message);
    return 1;
  }
  const args = process.argv.slice(2).filter((arg) => arg !== '--keep-packages');
  if (args.length === process.argv.length - 2) {
    const packaged =
      (await runHere(script('package-dir.ts', '--with-test-build'))) ||
      (await runHere(script('package-for-tests.ts', 'deb', 'rpm')));
    if (packaged !== 0) return packaged;
  }
  return runTests(privilege, args);
}

async function runTests(privilege: Privilege, args: readonly string[]): Promise<number> {
  const projects = args.some((arg) => arg.startsWith('--project')) ? [] : PROJECTS.map((name) => `--project=${name}`);
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  return runHere(asRoot({ file: process.execPath, args: [cli, 'test', ...projects, ...args] }, privilege));
}

function script(name: string, ...args: readonly string[]): Command {
  return { file: process.execPath, args: ['--import', 'tsx', join('scripts', name), ...args] };
}

async function runHere(command: Command): Promise<number> {
  return (await run(command, { cwd: repositoryRoot, output: 'here' })).code;
}

void main().then((code) => {
  process.exitCode = code;
});
