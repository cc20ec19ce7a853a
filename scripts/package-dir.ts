import { ensureBuilt } from './build/ensure-built';
import { run } from './command';
import { repositoryRoot } from './repository';
import { noRuntime, resolveRuntime } from './runtime/here';
import { type Runtime } from './runtime/runtime';
import { say } from './say';

/** `npm run package:dir`: the app as an unpacked folder in `dist/`, for the system this runs on. */
async function main(): Promise<number> {
  const resolution = await resolveRuntime();
  if (!resolution.found) {
    say(noRuntime(resolution.passedOver));
    return 1;
  }
  if (!(await ensureBuilt('older'))) {
    return 1;
  }
  const builder = require.resolve('electron-builder/cli.js');
  const args = [builder, '--dir', '--publish', 'never', ...runtimeOptions(resolution.runtime)];
  const ended = await run({ file: process.execPath, args }, { cwd: repositoryRoot, output: 'here' });
  return ended.code;
}

/** The official build is electron-builder's own business: it takes it from the same download cache. */
function runtimeOptions(runtime: Runtime): readonly string[] {
  return runtime.kind === 'official'
    ? []
    : [`-c.electronDist=${runtime.distribution}`, `-c.electronVersion=${runtime.version}`];
}

void main().then((code) => {
  process.exitCode = code;
});
