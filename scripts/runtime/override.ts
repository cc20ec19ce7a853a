import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { executableIn } from './platform';
import type { Attempt } from './runtime';
import { versionOf } from './version';

/**
 * Returns the Electron in a folder that the user named. A folder without one is an error, so no
 * other source is tried.
 */
export async function overrideRuntime(folder: string): Promise<Attempt> {
  const distribution = resolve(folder);
  const executable = join(distribution, executableIn(process.platform));
  if (!existsSync(executable)) {
    return { kind: 'unavailable', reason: `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}` };
  }
  const version = await versionOf(distribution, executable);
  if (version === undefined) {
    return { kind: 'unavailable', reason: `${executable} does not tell its version` };
  }
  return { kind: 'found', runtime: { kind: 'override', executable, distribution, version } };
}
