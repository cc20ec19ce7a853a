/** The page's own scheme and host; only files of the built renderer are served under it. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'campaign-desk';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;

/**
 * Whether a URL lies under the page's origin. Read as text, because URL has no `origin` for schemes
 * it does not know.
 */
export function isPageUrl(url: string): boolean {
  return url === PAGE_ORIGIN || url.startsWith(`${PAGE_ORIGIN}/`);
}
