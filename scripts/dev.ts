import { join } from 'node:path';
import { run } from './command';
import { hasDisplay, noDisplay } from './display';
import { prepare } from './prepare';
import { printStatus } from './print-status';
import { repositoryRoot } from './repository';
import { flagsForUser, warnIfSandboxIsOff } from './runtime/root';

const ELECTRON_VITE = join(repositoryRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

/** `npm run dev`: the app with hot reload; a change in main or preload restarts it. */
async function main(): Promise<number> {
  if (!hasDisplay(process.platform, process.env)) {
    printStatus(noDisplay('npm run dev'));
    return 1;
  }
  const prepared = await prepare('run');
  if (!prepared.ready) {
    printStatus(prepared.message);
    return 1;
  }
  const userId = process.getuid?.();
  warnIfSandboxIsOff(userId);
  const noSandbox = flagsForUser(userId).length > 0 ? ['--noSandbox'] : [];
  const ended = await run(
    { file: process.execPath, args: [ELECTRON_VITE, 'dev', '--watch', ...noSandbox, ...process.argv.slice(2)] },
    {
      cwd: repositoryRoot,
      env: { ...process.env, ELECTRON_EXEC_PATH: prepared.runtime.executable },
      output: 'here',
    },
  );
  return ended.code;
}

void main().then((code) => {
  process.exitCode = code;
});
