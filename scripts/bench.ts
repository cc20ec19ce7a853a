import { join } from 'node:path';
import { repositoryRoot } from './repository';
import { runInDesktopSession } from './session/desktop-session';

const [first, ...rest] = process.argv.slice(2);
const program = first === 'growth' ? 'growth.ts' : 'run.ts';
const args = first === undefined || first === 'growth' ? rest : [first, ...rest];

/**
 * `npm run bench`: every row. `npm run bench -- start`: the named ones. `npm run bench -- growth`:
 * how costs grow with the number of recipients; a number behind it says how often each is measured.
 */
void runInDesktopSession(join(repositoryRoot, 'tests', 'bench', program), args).then((code) => {
  process.exitCode = code;
});
