import { ensureBuilt } from './build/ensure-built';
import { runtimeForThisMachine } from './runtime/here';

/** Prints the executable that starts the built app as `<executable> [flags] <repository root>`, and nothing else. */
async function main(): Promise<void> {
  const runtime = await runtimeForThisMachine();
  if (!(await ensureBuilt('missing'))) {
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${runtime.executable}\n`);
}

void main();
