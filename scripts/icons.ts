import { join } from 'node:path';
import { repositoryRoot } from './repository';
import { runInDesktopSession } from './session/desktop-session';

/**
 * `npm run icons`: renders `build/icon.svg` again, in every size and format that the packages need.
 */
void runInDesktopSession(join(repositoryRoot, 'scripts', 'icons', 'render.ts')).then((code) => {
  process.exitCode = code;
});
