import { join } from 'node:path';
import { repositoryRoot } from './repository';
import { runInDesktopSession } from './session/desktop-session';

/** `npm run bench`: every row. `npm run bench -- start`: the named ones. */
void runInDesktopSession(join(repositoryRoot, 'tests', 'bench', 'run.ts'), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
