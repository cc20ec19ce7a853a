import { type Session, session } from 'electron';
import { leadNowhere } from './background-network';
import { serveFromDevServer } from './dev-server';
import { servePage } from './page-protocol';
import { blockNetwork } from './walls';

const isOf = (kind: 'css' | 'js', url: string): boolean => new URL(url).pathname.endsWith(`.${kind}`);

export interface PageSession {
  readonly session: Session;
  /** Resolves when the page was asked for, and is on its way. */
  readonly asked: Promise<void>;
  /**
   * The same for the first code after the files that the page itself names (fonts, code, styles):
   * the first picture is on the screen then, see `later.svelte.ts`.
   */
  readonly moreAsked: Promise<void>;
}

/**
 * After this time nothing waits for the page any more, in milliseconds: it may be another one than
 * is expected here.
 */
const NOBODY_ASKS_MS = 2_000;

/**
 * The page's session: it serves the built page from `folder`, or in development what Vite's server
 * has, and reaches nothing else. It is the default one, which is there already when the window
 * opens; main has others of its own (`main-session.ts`).
 */
export function pageSession(folder: string, devServer: string | undefined): PageSession {
  const page = session.defaultSession;
  const [asked, moreAsked] = [signal(), signal()];
  let hasStyles = false;
  const note = (url: string): void => {
    asked.give();
    if (hasStyles && isOf('js', url)) moreAsked.give();
    hasStyles ||= isOf('css', url);
  };
  if (import.meta.env.DEV && devServer !== undefined) {
    serveFromDevServer(page, devServer, note);
  } else {
    servePage(page, folder, note);
    blockNetwork(page);
    void leadNowhere(page);
  }
  setTimeout(() => {
    asked.give();
    moreAsked.give();
  }, NOBODY_ASKS_MS);
  return { session: page, asked: asked.given, moreAsked: moreAsked.given };
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
