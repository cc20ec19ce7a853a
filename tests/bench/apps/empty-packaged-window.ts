import { session } from 'electron';
import { PAGE_ORIGIN } from '@main/security/origin';
import { registerPageScheme, servePage } from '@main/security/page-protocol';
import { openEmptyWindow } from './open-empty-window';

// With the fuses of our packages, `file:` reaches nothing inside of an archive.
registerPageScheme();
openEmptyWindow({
  prepare: () => {
    servePage(session.defaultSession, __dirname, () => undefined);
  },
  load: (window) => window.loadURL(`${PAGE_ORIGIN}/`),
});
