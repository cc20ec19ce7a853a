import { printStatus } from '../print-status';
import { resolveRuntime } from '../runtime/resolve-runtime';

/**
 * Prints the version of Electron that tests and packages of this machine use. Fails unless it is
 * the official build of the pinned version, because a release must be tested on what it ships.
 */
async function main(): Promise<number> {
  const resolution = await resolveRuntime();
  if (!resolution.found || resolution.runtime.kind !== 'official') {
    printStatus('A release must be tested on the official build of the pinned Electron.');
    return 1;
  }
  process.stdout.write(`${resolution.runtime.version}\n`);
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
