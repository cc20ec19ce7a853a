import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Environment } from './command';
import { prepareDebian } from './machine/debian';
import { checkPrograms } from './machine/other-linux';
import { packagePrograms, packageRequirements } from './machine/packages';
import type { Ready } from './machine/ready';
import { printStatus } from './print-status';
import { runElectronBuilder, TEST_BUILD } from './release/electron-builder';
import { writeChecksums, writeUpdateMetadata } from './release/metadata';
import { publisherOptions, readPublisher } from './release/publisher';
import { chooseToolset, environmentFor, linuxTargets, toolsHost } from './release/tools';
import { repositoryRoot } from './repository';

const OUTPUT = join('dist', 'packages');
/**
 * Packages for tests are for speed: the debs and rpms of a release are compressed ten times longer.
 */
const TEST_OUTPUT = join('dist', 'packages-for-tests');
const QUICK = ['-c.deb.compression=gz', '-c.rpm.compression=gzip'];
const QUICK_ENVIRONMENT = { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1' };

/**
 * `npm run package`: the packages for the system this runs on, in `dist/packages`, which is emptied
 * first. `--for-tests` makes those that tests may attach to, in a folder of their own.
 */
async function main(): Promise<number> {
  const forTests = process.argv.includes('--for-tests');
  const output = forTests ? TEST_OUTPUT : OUTPUT;
  const args = [
    `-c.directories.output=${output}`,
    ...publisherOptions(readPublisher(process.env)),
    ...(forTests ? [...TEST_BUILD, ...QUICK] : []),
  ];
  const env = { ...process.env, ...(forTests ? QUICK_ENVIRONMENT : {}) };
  const folder = join(repositoryRoot, output);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const linux = process.platform === 'linux';
  const code = await (linux ? packageForLinux(args, env) : runElectronBuilder([args], env));
  if (code !== 0) return code;
  if (linux) await writeUpdateMetadata(folder, await readVersion(), new Date());
  await writeChecksums(folder);
  return 0;
}

async function packageForLinux(args: readonly string[], env: Environment): Promise<number> {
  const toolset = await chooseToolset(toolsHost(env));
  const machine = await prepareMachine();
  if (!machine.ready) {
    printStatus(machine.message);
    return 1;
  }
  if (toolset === 'system') {
    printStatus("electron-builder's tools cannot be downloaded here: using this system's, and making no AppImage.");
  }
  return runElectronBuilder([['--linux', ...linuxTargets(toolset), ...args]], environmentFor(toolset, env));
}

async function prepareMachine(): Promise<Ready> {
  return (await prepareDebian(packageRequirements)) ?? checkPrograms(packagePrograms);
}

async function readVersion(): Promise<string> {
  const text = await readFile(join(repositoryRoot, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

void main().then((code) => {
  process.exitCode = code;
});
