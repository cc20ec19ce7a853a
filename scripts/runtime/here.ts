import { say } from '../say';
import { fallbackRuntime } from './fallback/fallback';
import { officialRuntime } from './official';
import { overrideRuntime } from './override';
import { chooseRuntime, describeRuntime, type Resolution, type Runtime } from './runtime';

/** Resolves the runtime for this machine and says on stderr which one it is. */
export async function resolveRuntime(): Promise<Resolution> {
  const resolution = await chooseRuntime(process.env['ELECTRON_OVERRIDE_DIST_PATH'], {
    override: overrideRuntime,
    official: officialRuntime,
    fallback: fallbackRuntime,
  });
  if (resolution.found) {
    say(describeRuntime(resolution.runtime, resolution.passedOver));
  }
  return resolution;
}

/** Why no runtime could be had, for a person. */
export function noRuntime(passedOver: readonly string[]): string {
  return ['No Electron runtime can be had:', ...passedOver.map((reason) => `  - ${reason}`)].join('\n');
}

/**
 * For those who can go no further without a runtime: rejects, naming the reasons, when there is
 * none.
 */
export async function runtimeForThisMachine(): Promise<Runtime> {
  const resolution = await resolveRuntime();
  if (!resolution.found) {
    throw new Error(noRuntime(resolution.passedOver));
  }
  return resolution.runtime;
}
