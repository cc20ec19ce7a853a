import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Environment } from './command';
import { prepareDebian } from './machine/debian';
import { checkPrograms } from './machine/other-linux';
import { packagePrograms, packageRequirements } from './machine/packages';
import type { Ready } from './machine/ready';
import { printStatus } from './print-status';
import { runElectronBuilder } from './release/electron-builder';
import { writeChecksums, writeUpdateMetadata } from './release/metadata';
import { publisherOptions, readPublisher } from './release/publisher';
import { problemsOfRelease } from './release/release-folder';
import { readSourceDate } from './release/source-date';
import { writeTarball } from './release/tarball';
import { chooseToolset, environmentFor, linuxTargets, NO_APPIMAGE, toolsHost } from './release/tools';
import { repositoryRoot } from './repository';

const OUTPUT = join('dist', 'packages');

/**
 * `npm run package`: the packages for the system this runs on, in `dist/packages`, which is emptied
 * first.
 */
async function main(): Promise<number> {
  const args = [`-c.directories.output=${OUTPUT}`, ...publisherOptions(readPublisher(process.env))];
  const env = process.env;
  const folder = join(repositoryRoot, OUTPUT);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { platform } = process;
  // The packages for macOS are for both of its architectures.
  const arch = platform === 'darwin' ? 'universal' : process.arch;
  const code = await (platform === 'linux'
    ? packageForLinux(args, env)
    : runElectronBuilder([args], { output: OUTPUT, env, system: `${platform}-${arch}` }));
  if (code !== 0) return code;
  const version = await readVersion();
  await writeUpdateMetadata(folder, { version, platform, arch, now: new Date() });
  await writeChecksums(folder);
  const systems = [{ platform, arch }];
  const problems = await problemsOfRelease(folder, { version, systems, appImage: false, signed: false });
  problems.forEach(printStatus);
  return problems.length === 0 ? 0 : 1;
}

async function packageForLinux(args: readonly string[], env: Environment): Promise<number> {
  const toolset = await chooseToolset(toolsHost(env));
  const machine = await prepareMachine();
  if (!machine.ready) {
    printStatus(machine.message);
    return 1;
  }
  if (toolset === 'system') printStatus(NO_APPIMAGE);
  const options = { output: OUTPUT, env: environmentFor(toolset, env) };
  const code = await runElectronBuilder([['--linux', ...linuxTargets(toolset), ...args]], options);
  if (code !== 0) return code;
  const { arch } = process;
  const app = join(repositoryRoot, OUTPUT, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);
  const archive = join(repositoryRoot, OUTPUT, `campaign-desk-${await readVersion()}-${arch}.tar.gz`);
  return writeTarball(app, archive, (await readSourceDate(env)) ?? Math.floor(Date.now() / 1000));
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
