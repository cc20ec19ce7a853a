import { join } from 'node:path';
import { repositoryRoot } from './repository';
import { runOnDesktop } from './session/on-desktop';

/** `npm run icons`: renders `build/icon.svg` again, in every size and format that the packages need. */
void runOnDesktop(join(repositoryRoot, 'scripts', 'icons', 'render.ts')).then((code) => {
  process.exitCode = code;
});
