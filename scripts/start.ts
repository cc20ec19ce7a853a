import { ensureBuilt } from './build/ensure-built';
import { run } from './command';
import { hasDisplay, noDisplay } from './display';
import { prepare } from './prepare';
import { printStatus } from './print-status';
import { repositoryRoot } from './repository';
import { flagsForUser, warnIfSandboxIsOff } from './runtime/root';

/** `npm start`: everything the app needs, then the app. Arguments after `--` go to the app. */
async function main(): Promise<number> {
  if (!hasDisplay(process.platform, process.env)) {
    printStatus(noDisplay('npm start'));
    return 1;
  }
  const prepared = await prepare('run');
  if (!prepared.ready) {
    printStatus(prepared.message);
    return 1;
  }
  if (!(await ensureBuilt('older'))) {
    return 1;
  }
  const userId = process.getuid?.();
  warnIfSandboxIsOff(userId);
  const args = [...flagsForUser(userId), repositoryRoot, ...process.argv.slice(2)];
  const ended = await run({ file: prepared.runtime.executable, args }, { output: 'here' });
  return ended.code;
}

void main().then((code) => {
  process.exitCode = code;
});
