import { session, type Session } from 'electron';
import { serveFromDevServer } from './dev-server';
import { servePage } from './page-protocol';
import { blockNetwork } from './walls';

export interface PageSession {
  readonly session: Session;
  /** Resolves when the page was asked for and is on its way; after a moment also where nobody asks. */
  readonly asked: Promise<void>;
}

/** A page that is asked for at all is asked for sooner than this, in milliseconds. */
const NOBODY_ASKS_MS = 200;

/**
 * The page's session: it serves the built page from `folder`, or in development what Vite's server has, and reaches nothing else. It is the
 * default one, which is there already when the window opens; main has others of its own (`main-session.ts`).
 */
export function pageSession(folder: string, devServer: string | undefined): PageSession {
  const page = session.defaultSession;
  page.setSpellCheckerEnabled(process.platform === 'darwin');
  const asked = new Promise<void>((resolve) => {
    if (import.meta.env.DEV && devServer !== undefined) {
      serveFromDevServer(page, devServer, resolve);
    } else {
      servePage(page, folder, resolve);
      blockNetwork(page);
    }
    setTimeout(resolve, NOBODY_ASKS_MS);
  });
  return { session: page, asked };
}
