import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../command';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { executableIn } from './platform';
import type { Attempt, Runtime } from './runtime';
import { versionOf } from './version';

const DOWNLOAD_LIMIT_MS = 5 * 60_000;

const ELECTRON_PACKAGE = join(repositoryRoot, 'node_modules', 'electron');

/**
 * The official build of the pinned `electron` package: already there, or downloaded now by the
 * package's own installer.
 */
export async function officialRuntime(): Promise<Attempt> {
  const present = await installedOfficial();
  if (present !== undefined) {
    return { kind: 'found', runtime: present };
  }
  printStatus('Downloading Electron …');
  const ended = await run(
    { file: process.execPath, args: [join(ELECTRON_PACKAGE, 'install.js')] },
    { output: 'kept', limitMs: DOWNLOAD_LIMIT_MS },
  );
  const downloaded = ended.code === 0 ? await installedOfficial() : undefined;
  return downloaded === undefined
    ? { kind: 'unavailable', reason: `the official build could not be downloaded: ${firstLine(ended.text)}` }
    : { kind: 'found', runtime: downloaded };
}

async function installedOfficial(): Promise<Runtime | undefined> {
  const distribution = join(ELECTRON_PACKAGE, 'dist');
  const executable = join(distribution, executableIn(process.platform));
  // The package's installer writes path.txt last: without it the folder may be half extracted.
  if (!existsSync(join(ELECTRON_PACKAGE, 'path.txt')) || !existsSync(executable)) {
    return undefined;
  }
  const version = await versionOf(distribution, executable);
  return version !== undefined && version === (await wantedVersion())
    ? { kind: 'official', executable, distribution, version }
    : undefined;
}

async function wantedVersion(): Promise<string | undefined> {
  const text = await readFile(join(ELECTRON_PACKAGE, 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1];
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
