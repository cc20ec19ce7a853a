import { join } from 'node:path';
import { repositoryRoot } from './repository';
import { runOnDesktop } from './session/on-desktop';

/** `npm run pictures`: takes the pictures of the README from the app as it is. */
void runOnDesktop(join(repositoryRoot, 'scripts', 'pictures', 'take.ts')).then((code) => {
  process.exitCode = code;
});
