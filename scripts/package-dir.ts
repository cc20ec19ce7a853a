import { ensureBuilt } from './build/ensure-built';
import { run } from './command';
import { repositoryRoot } from './repository';
import { noRuntime, resolveRuntime } from './runtime/here';
import { type Runtime } from './runtime/runtime';
import { say } from './say';

/** Makes electron-builder mark a build as one that tests may attach to, in a folder of its own. */
const FOR_TESTS = ['-c.extraMetadata.testBuild=true', '-c.directories.output=dist/for-tests'];

/**
 * `npm run package:dir`: the app as an unpacked folder in `dist/`, for the system this runs on.
 * `--with-test-build` also makes the one that the tests of the packaged app attach to.
 */
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
  const withTestBuild = process.argv.includes('--with-test-build');
  for (const more of withTestBuild ? [[], FOR_TESTS] : [[]]) {
    const ended = await run(
      { file: process.execPath, args: [...args, ...more] },
      { cwd: repositoryRoot, output: 'here' },
    );
    if (ended.code !== 0) return ended.code;
  }
  return 0;
}

/**
 * The official build is electron-builder's own business: it takes it from the same download cache.
 */
function runtimeOptions(runtime: Runtime): readonly string[] {
  return runtime.kind === 'official'
    ? []
    : [`-c.electronDist=${runtime.distribution}`, `-c.electronVersion=${runtime.version}`];
}

void main().then((code) => {
  process.exitCode = code;
});
