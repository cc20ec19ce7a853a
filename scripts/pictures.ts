import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built';
import { run } from './command';
import { prepare } from './prepare';
import { repositoryRoot } from './repository';
import { say } from './say';
import { inSession, makePrivateHome } from './session/private-session';

const take = {
  file: process.execPath,
  args: ['--import', 'tsx', join(repositoryRoot, 'scripts', 'pictures', 'take.ts')],
};

/** `npm run pictures`: takes the pictures of the README from the app as it is, in a session of its own. */
async function main(): Promise<number> {
  const prepared = await prepare('test');
  if (!prepared.ready) {
    say(prepared.message);
    return 1;
  }
  if (!(await ensureBuilt('older'))) {
    return 1;
  }
  const env = { ...process.env, CAMPAIGN_DESK_ELECTRON: prepared.runtime.executable };
  if (process.platform !== 'linux') {
    return (await run(take, { cwd: repositoryRoot, env, output: 'here' })).code;
  }
  const home = await makePrivateHome(env);
  try {
    return (await run(inSession(take, home.folder, true), { cwd: repositoryRoot, env: home.env, output: 'here' })).code;
  } finally {
    await home.remove();
  }
}

void main().then((code) => {
  process.exitCode = code;
});
