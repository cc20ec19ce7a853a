import { ensureBuilt } from './build/ensure-built';
import { printStatus } from './print-status';
import { describeMissingRuntime, resolveRuntime } from './runtime/resolve-runtime';

/**
 * Prints the executable that starts the built app as `<executable> [flags] <repository root>`, and
 * nothing else.
 */
async function main(): Promise<number> {
  const resolution = await resolveRuntime();
  if (!resolution.found) {
    printStatus(describeMissingRuntime(resolution.passedOver));
    return 1;
  }
  if (!(await ensureBuilt('missing'))) {
    return 1;
  }
  process.stdout.write(`${resolution.runtime.executable}\n`);
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
