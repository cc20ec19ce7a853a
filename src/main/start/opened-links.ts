import type { App } from 'electron';
import { isLink } from '@domain/links/link-text';

/** The links into the app that the system asks it to open. */
export interface OpenedLinks {
  /** Returns the newest link that was not consumed yet, once. An older one is dropped. */
  consume(): string | null;
  /** Opens a link from inside of the app, such as a menu. */
  open(link: string): void;
  /** Calls back for each link that comes from now on. */
  onLink(listener: () => void): void;
}

/**
 * Collects links: the arguments of this start and of a second one (Windows, Linux), and macOS' own
 * event. To be called before the app is ready, or macOS' first link is lost. Parsing is left to the
 * backend, because it needs libraries, which are loaded after the window.
 */
export function openedLinks(app: Pick<App, 'on'>, args: readonly string[]): OpenedLinks {
  let newest = args.findLast(isLink) ?? null;
  let listener = (): void => undefined;

  function opened(link: string | undefined): void {
    if (link === undefined) return;
    newest = link;
    listener();
  }

  app.on('open-url', (event, url) => {
    event.preventDefault();
    opened(url);
  });
  app.on('second-instance', (_event, argv) => {
    opened(argv.findLast(isLink));
  });

  return {
    consume: () => {
      const link = newest;
      newest = null;
      return link;
    },
    open: opened,
    onLink: (to) => {
      listener = to;
    },
  };
}
