import { ensureBuilt } from '../build/ensure-built';
import { run } from '../command';
import { prepare } from '../prepare';
import { repositoryRoot } from '../repository';
import { say } from '../say';
import { inSession, makePrivateHome } from './private-session';

/**
 * Runs a program that starts the built app: after building it where needed, and on Linux in a
 * session of its own. Answers its exit code.
 */
export async function runOnDesktop(program: string, args: readonly string[] = []): Promise<number> {
  const prepared = await prepare('test');
  if (!prepared.ready) {
    say(prepared.message);
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
