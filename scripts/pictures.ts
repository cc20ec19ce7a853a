import { join } from 'node:path';
import { repositoryRoot } from './repository';
import { runInDesktopSession } from './session/desktop-session';

/**
 * `npm run pictures`: captures the pictures of the documents from the app as it is. Names after
 * `--` choose some of them, such as `gallery`.
 */
void runInDesktopSession(join(repositoryRoot, 'scripts', 'pictures', 'capture.ts'), process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
);
