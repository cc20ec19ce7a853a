import { ensureBuilt } from '../build/ensure-built';
import { type Environment, run } from '../command';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { describeMissingRuntime, resolveRuntime } from '../runtime/resolve-runtime';
import type { Runtime } from '../runtime/runtime';

/**
 * What marks a build as one that tests may attach to. Its folder is another one than that of the
 * build that ships.
 */
export const TEST_BUILD = ['-c.extraMetadata.testBuild=true'] as const;

/**
 * Builds the app if it is older than its sources, then runs electron-builder once for each list of
 * arguments, with the runtime of this machine. Returns the exit code of the first run that failed.
 */
export async function runElectronBuilder(
  runs: readonly (readonly string[])[],
  env: Environment = process.env,
): Promise<number> {
  const resolution = await resolveRuntime();
  if (!resolution.found) {
    printStatus(describeMissingRuntime(resolution.passedOver));
    return 1;
  }
  if (resolution.runtime.kind === 'fallback') {
    printStatus('Packages with the stand-in are for testing: do not publish them.');
  }
  if (!(await ensureBuilt('older'))) {
    return 1;
  }
  const builder = require.resolve('electron-builder/cli.js');
  const common = [builder, '--publish', 'never', ...runtimeOptions(resolution.runtime)];
  for (const args of runs) {
    const command = { file: process.execPath, args: [...common, ...args] };
    const ended = await run(command, { cwd: repositoryRoot, env, output: 'here' });
    if (ended.code !== 0) return ended.code;
  }
  return 0;
}

/** electron-builder takes the official build from the download cache itself. */
function runtimeOptions(runtime: Runtime): readonly string[] {
  return runtime.kind === 'official'
    ? []
    : [`-c.electronDist=${runtime.distribution}`, `-c.electronVersion=${runtime.version}`];
}
