import { printStatus } from '../print-status';
import { fallbackRuntime } from './fallback/fallback';
import { officialRuntime } from './official';
import { overrideRuntime } from './override';
import { chooseRuntime, describeRuntime, type Resolution, type Runtime } from './runtime';

/** Resolves the runtime for this machine and prints which one it is to stderr. */
export async function resolveRuntime(): Promise<Resolution> {
  const resolution = await chooseRuntime(process.env['ELECTRON_OVERRIDE_DIST_PATH'], {
    override: overrideRuntime,
    official: officialRuntime,
    fallback: fallbackRuntime,
  });
  if (resolution.found) {
    printStatus(describeRuntime(resolution.runtime, resolution.passedOver));
  }
  return resolution;
}

/** Returns a message that says why no runtime is available. */
export function describeMissingRuntime(passedOver: readonly string[]): string {
  return ['No Electron runtime is available:', ...passedOver.map((reason) => `  - ${reason}`)].join('\n');
}

/** Resolves the runtime for this machine. Rejects with the reasons if there is none. */
export async function runtimeForThisMachine(): Promise<Runtime> {
  const resolution = await resolveRuntime();
  if (!resolution.found) {
    throw new Error(describeMissingRuntime(resolution.passedOver));
  }
  return resolution.runtime;
}
