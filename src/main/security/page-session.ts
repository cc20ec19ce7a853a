import { session, type Session } from 'electron';
import { serveFromDevServer } from './dev-server';
import { servePage } from './page-protocol';
import { blockNetwork } from './walls';

/**
 * The page's session: it serves the built page from `folder`, or in development what Vite's server has, and reaches nothing else. It is the
 * default one, which is there already when the window opens; main has one of its own (`main-session.ts`).
 */
export function pageSession(folder: string, devServer: string | undefined): Session {
  const page = session.defaultSession;
  page.setSpellCheckerEnabled(process.platform === 'darwin');
  if (import.meta.env.DEV && devServer !== undefined) {
    serveFromDevServer(page, devServer);
  } else {
    servePage(page, folder);
    blockNetwork(page);
  }
  return page;
}
