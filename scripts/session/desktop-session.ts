import { ensureBuilt } from '../build/ensure-built';
import { run } from '../command';
import { prepare } from '../prepare';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { inSession, makePrivateHome } from './private-session';

/**
 * Runs a program that starts the built app, and returns its exit code. Builds the app if needed;
 * on Linux the program gets a session of its own.
 */
export async function runInDesktopSession(program: string, args: readonly string[] = []): Promise<number> {
  const prepared = await prepare('test');
  if (!prepared.ready) {
    printStatus(prepared.message);
    return 1;
  }
  if (!(await ensureBuilt('older'))) {
    return 1;
  }
  const command = { file: process.execPath, args: ['--import', 'tsx', program, ...args] };
  const env = { ...process.env, CAMPAIGN_DESK_ELECTRON: prepared.runtime.executable };
  if (process.platform !== 'linux') {
    return (await run(command, { cwd: repositoryRoot, env, output: 'here' })).code;
  }
  const home = await makePrivateHome(env);
  try {
    const session = inSession(command, home.folder, 1);
    return (await run(session, { cwd: repositoryRoot, env: home.env, output: 'here' })).code;
  } finally {
    await home.remove();
  }
}
