import { type Session, session } from 'electron';
import { blockConnections } from './background-network';
import { serveFromDevServer } from './dev-server';
import { blockNetwork } from './hardening';
import { servePage } from './page-protocol';

const isOf = (kind: 'css' | 'js', url: string): boolean => new URL(url).pathname.endsWith(`.${kind}`);

export interface PageSession {
  readonly session: Session;
  /** Resolves when the page was requested, and is being loaded. */
  readonly requested: Promise<void>;
  /**
   * The same for the first code after the files that the page itself names (fonts, code, styles):
   * the first paint is on the screen then.
   */
  readonly deferredCodeRequested: Promise<void>;
}

/**
 * After this time nothing waits for the page any more, in milliseconds: it may be another one than
 * is expected here.
 */
const MAX_WAIT_MS = 2_000;

/**
 * The page's session: it serves the built page from `folder`, or in development what Vite's server
 * has, and reaches nothing else. It is the default one, which is there already when the window
 * opens; main has others of its own (`main-session.ts`).
 */
export function pageSession(folder: string, devServer: string | undefined): PageSession {
  const page = session.defaultSession;
  const [requested, deferredCodeRequested] = [signal(), signal()];
  let hasStyles = false;
  const note = (url: string): void => {
    requested.resolve();
    if (hasStyles && isOf('js', url)) deferredCodeRequested.resolve();
    hasStyles ||= isOf('css', url);
  };
  if (import.meta.env.DEV && devServer !== undefined) {
    serveFromDevServer(page, devServer, note);
  } else {
    servePage(page, folder, note);
    blockNetwork(page);
    void blockConnections(page);
  }
  setTimeout(() => {
    requested.resolve();
    deferredCodeRequested.resolve();
  }, MAX_WAIT_MS);
  return { session: page, requested: requested.promise, deferredCodeRequested: deferredCodeRequested.promise };
}

function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return {
    promise,
    resolve: () => {
      resolve();
    },
  };
}
