import { type Session, session } from 'electron';
import { blockConnections } from './background-network';
import { serveFromDevServer } from './dev-server';
import { blockNetwork } from './hardening';
import { createPageLoad, type PageLoad } from './page-load';
import { servePage } from './page-protocol';

export interface PageSession {
  readonly session: Session;
  readonly load: Pick<PageLoad, 'filesRequested' | 'complete'>;
}

/**
 * The page's session: it serves the built page from `folder`, or in development what Vite's server
 * has, and reaches nothing else. It is the default one, which is there already when the window
 * opens; main has others of its own (`main-session.ts`).
 */
export function pageSession(folder: string, devServer: string | undefined): PageSession {
  const page = session.defaultSession;
  const load = createPageLoad((run, ms) => {
    const waiting = setTimeout(run, ms);
    return () => {
      clearTimeout(waiting);
    };
  });
  if (import.meta.env.DEV && devServer !== undefined) {
    serveFromDevServer(page, devServer, load.note);
  } else {
    servePage(page, folder, load.note);
    blockNetwork(page);
    void blockConnections(page);
  }
  return { session: page, load };
}
