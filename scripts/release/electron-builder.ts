import { join } from 'node:path';
import { ensureBuilt } from '../build/ensure-built';
import { type Environment, run } from '../command';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { describeMissingRuntime, resolveRuntime } from '../runtime/resolve-runtime';
import type { Runtime } from '../runtime/runtime';
import { writeSbom } from './sbom/write-sbom';
import { readSourceDate } from './source-date';

/**
 * What marks a build as one that tests may attach to. Its folder is another one than that of the
 * build that ships.
 */
export const TEST_BUILD = ['-c.extraMetadata.testBuild=true'] as const;

export interface PackagingOptions {
  /** The folder for the list of what is in the packages, relative to the repository. */
  readonly output: string;
  readonly env: Environment;
  /** What the packages run on; by default this machine's system and architecture. */
  readonly system?: string;
}

/**
 * Builds the app if it is older than its sources, then runs electron-builder once for each list of
 * arguments, with the runtime of this machine, and writes the SBOM. Files get the time of the last
 * commit. Returns the exit code of the first run that failed.
 */
export async function runElectronBuilder(
  runs: readonly (readonly string[])[],
  { output, env, system = `${process.platform}-${process.arch}` }: PackagingOptions,
): Promise<number> {
  const resolution = await resolveRuntime();
  if (!resolution.found) {
    printStatus(describeMissingRuntime(resolution.passedOver));
    return 1;
  }
  const { runtime } = resolution;
  if (runtime.kind === 'fallback') {
    printStatus('Packages with the stand-in are for testing: do not publish them.');
  }
  if (!(await ensureBuilt('older'))) {
    return 1;
  }
  const date = await readSourceDate(env);
  if (date === undefined)
    printStatus('This is no git checkout: without SOURCE_DATE_EPOCH the packages are not reproducible.');
  const dated = date === undefined ? env : { ...env, SOURCE_DATE_EPOCH: String(date) };
  const builder = require.resolve('electron-builder/cli.js');
  const common = [builder, '--publish', 'never', ...runtimeOptions(runtime)];
  for (const args of runs) {
    const command = { file: process.execPath, args: [...common, ...args] };
    const ended = await run(command, { cwd: repositoryRoot, env: dated, output: 'here' });
    if (ended.code !== 0) return ended.code;
  }
  await writeSbom(join(repositoryRoot, output), runtime, system, dated);
  return 0;
}

/** electron-builder takes the official build from the download cache itself. */
function runtimeOptions(runtime: Runtime): readonly string[] {
  return runtime.kind === 'official'
    ? []
    : [`-c.electronDist=${runtime.distribution}`, `-c.electronVersion=${runtime.version}`];
}
