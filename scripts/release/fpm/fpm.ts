#!/usr/bin/env -S node --import tsx
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, run } from '../../command';
import { printStatus } from '../../print-status';
import { prepareDeb } from './deb';
import { type PackageOrder, readOrder } from './order';
import { prepareRpm } from './rpm';
import { stage } from './staging';

/**
 * Stands for fpm where electron-builder cannot download it: takes the options that electron-builder
 * gives, and calls `dpkg-deb` or `rpmbuild`. Runs in the repository, where `tsx` is found.
 */
async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  const work = await mkdtemp(join(tmpdir(), 'campaign-desk-fpm-'));
  try {
    await make(order, work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function make(order: PackageOrder, work: string): Promise<void> {
  const root = join(work, 'root');
  await mkdir(root, { mode: 0o755 });
  const staged = await stage(order.contents, root);
  if (order.kind === 'deb') {
    return runOrThrow(await prepareDeb(order, root, staged));
  }
  await runOrThrow(await prepareRpm(order, root, staged, work));
  const rpms = join(work, 'rpms');
  const [made] = (await readdir(rpms, { recursive: true })).filter((path) => path.endsWith('.rpm'));
  if (made === undefined) throw new Error('rpmbuild made no package.');
  await copyFile(join(rpms, made), order.output);
}

async function runOrThrow(command: Command): Promise<void> {
  const { code, text } = await run(command, { output: 'kept' });
  if (code !== 0) throw new Error(`${command.file} failed:\n${text}`);
}

void main().catch((error: unknown) => {
  printStatus(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
