import { ensureBuilt } from './build/ensure-built';
import { run } from './command';
import { hasDisplay, noDisplay } from './display';
import { prepare } from './prepare';
import { repositoryRoot } from './repository';
import { flagsForUser, sayWhenSandboxIsOff } from './runtime/root';
import { say } from './say';

/** `npm start`: everything the app needs, then the app. Arguments after `--` go to the app. */
async function main(): Promise<number> {
  if (!hasDisplay(process.platform, process.env)) {
    say(noDisplay('npm start'));
    return 1;
  }
  const prepared = await prepare('run');
  if (!prepared.ready) {
    say(prepared.message);
    return 1;
  }
  if (!(await ensureBuilt('older'))) {
    return 1;
  }
  const userId = process.getuid?.();
  sayWhenSandboxIsOff(userId);
  const args = [...flagsForUser(userId), repositoryRoot, ...process.argv.slice(2)];
  const ended = await run({ file: prepared.runtime.executable, args }, { output: 'here' });
  return ended.code;
}

void main().then((code) => {
  process.exitCode = code;
});
