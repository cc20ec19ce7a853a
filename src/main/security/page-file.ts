import { extname, resolve, sep } from 'node:path';
import { isPageUrl, PAGE_ORIGIN } from './origin';

/** The kinds of file that a built page consists of. Anything else is not served. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

export type PageFile =
  | { readonly kind: 'file'; readonly path: string; readonly type: string }
  | { readonly kind: 'refused'; readonly status: 400 | 404 | 405 };

/**
 * Which file of the folder `root` a request of the page means. Decoded once, as the files' names
 * are; what then still points outside the folder, or uses another system's separators, is refused
 * rather than repaired.
 */
export function pageFile(root: string, method: string, url: string): PageFile {
  if (method !== 'GET') return { kind: 'refused', status: 405 };
  if (!isPageUrl(url)) return { kind: 'refused', status: 404 };
  const path = decodedPath(url);
  if (path === null) return { kind: 'refused', status: 400 };
  if (/[\\\0]/.test(path) || path.split('/').includes('..')) return { kind: 'refused', status: 400 };

  const folder = resolve(root);
  const file = resolve(folder, path === '/' ? 'index.html' : `.${path}`);
  const type = TYPES.get(extname(file));
  if (!file.startsWith(folder + sep) || type === undefined) return { kind: 'refused', status: 404 };
  return { kind: 'file', path: file, type };
}

/** The part between origin and query, decoded; `null` where its escapes are no UTF-8. */
function decodedPath(url: string): string | null {
  const raw = /^[^?#]*/.exec(url.slice(PAGE_ORIGIN.length))?.[0] ?? '';
  try {
    return decodeURIComponent(raw === '' ? '/' : raw);
  } catch {
    return null;
  }
}
