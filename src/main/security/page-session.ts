import { session, type Session } from 'electron';
import { serveFromDevServer } from './dev-server';
import { servePage } from './page-protocol';
import { blockNetwork } from './walls';

const isStyles = (url: string): boolean => new URL(url).pathname.endsWith('.css');

export interface PageSession {
  readonly session: Session;
  /** Resolves when the page was asked for, and is on its way. */
  readonly asked: Promise<void>;
  /** The same for the files that it names: fonts, code and, last of all, its styles. */
  readonly filesAsked: Promise<void>;
}

/** After this time nothing waits for the page any more, in milliseconds: it may be another one than is expected here. */
const NOBODY_ASKS_MS = 2_000;

/**
 * The page's session: it serves the built page from `folder`, or in development what Vite's server has, and reaches nothing else. It is the
 * default one, which is there already when the window opens; main has others of its own (`main-session.ts`).
 */
export function pageSession(folder: string, devServer: string | undefined): PageSession {
  const page = session.defaultSession;
  page.setSpellCheckerEnabled(process.platform === 'darwin');
  const [asked, filesAsked] = [signal(), signal()];
  const note = (url: string): void => {
    asked.give();
    if (isStyles(url)) filesAsked.give();
  };
  if (import.meta.env.DEV && devServer !== undefined) {
    serveFromDevServer(page, devServer, note);
  } else {
    servePage(page, folder, note);
    blockNetwork(page);
  }
  setTimeout(() => {
    asked.give();
    filesAsked.give();
  }, NOBODY_ASKS_MS);
  return { session: page, asked: asked.given, filesAsked: filesAsked.given };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return {
    given,
    give: () => {
      give();
    },
  };
}
