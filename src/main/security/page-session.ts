import { session, type Session } from 'electron';
import { serveFromDevServer } from './dev-server';
import { servePage } from './page-protocol';
import { blockNetwork } from './walls';

/** A session of its own, so that what is refused to the page is not refused to main, which uses the default one. */
const PARTITION = 'persist:page';

/** The page's session: it serves the built page from `folder`, or in development what Vite's server has, and reaches nothing else. */
export function pageSession(folder: string, devServer: string | undefined): Session {
  const page = session.fromPartition(PARTITION);
  page.setSpellCheckerEnabled(process.platform === 'darwin');
  if (import.meta.env.DEV && devServer !== undefined) {
    serveFromDevServer(page, devServer);
  } else {
    servePage(page, folder);
    blockNetwork(page);
  }
  return page;
}
