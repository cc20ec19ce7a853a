import { LANGUAGES } from '@domain/system/languages';

/**
 * After this time nothing waits for the page any more, in milliseconds: it may be another one than
 * is expected here.
 */
const MAX_WAIT_MS = 2_000;
/** The page asks for one file after another: a pause of so many milliseconds ends its loading. */
const QUIET_MS = 100;

export interface PageLoad {
  /**
   * Resolves when the page asks for the last file of its first paint, its styles. Until then its
   * process stands still each time that this thread does not respond.
   */
  readonly filesRequested: Promise<void>;
  /**
   * Resolves when the page has painted and has all of its code: the first paint is on the screen,
   * and no file waits for this thread.
   */
  readonly complete: Promise<void>;
  /** To be called with the address of each file that the page asks for. */
  readonly note: (url: string) => void;
}

type After = (run: () => void, ms: number) => () => void;

/**
 * How far the page has come, by the files that it asks for: first those that it names itself
 * (fonts, code, styles), and after its first paint more code.
 */
export function createPageLoad(after: After): PageLoad {
  const [filesRequested, complete] = [signal(), signal()];
  let hasStyles = false;
  let hasPainted = false;
  let stopWaiting = (): void => undefined;
  after(() => {
    filesRequested.resolve();
    complete.resolve();
  }, MAX_WAIT_MS);
  return {
    filesRequested: filesRequested.promise,
    complete: complete.promise,
    note: (url) => {
      if (isOf('css', url)) filesRequested.resolve();
      hasPainted ||= hasStyles && isOf('js', url) && !isLanguage(url);
      hasStyles ||= isOf('css', url);
      if (!hasPainted) return;
      stopWaiting();
      stopWaiting = after(() => {
        complete.resolve();
      }, QUIET_MS);
    },
  };
}

const isOf = (kind: 'css' | 'js', url: string): boolean => new URL(url).pathname.endsWith(`.${kind}`);

/** Texts of another language than English come before the first paint. */
const isLanguage = (url: string): boolean =>
  LANGUAGES.some((language) => new URL(url).pathname.startsWith(`/assets/${language}-`));

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
