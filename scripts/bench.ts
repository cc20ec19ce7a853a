import { join } from 'node:path';
import { repositoryRoot } from './repository';
import { runOnDesktop } from './session/on-desktop';

/** `npm run bench`: every row. `npm run bench -- start`: the named ones. */
void runOnDesktop(join(repositoryRoot, 'tests', 'bench', 'run.ts'), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
