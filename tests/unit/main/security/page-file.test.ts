import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageFile } from '@main/security/page-file';

const ROOT = resolve('/srv/desk/out/renderer');
const ORIGIN = 'app://campaign-desk';
const get = (path: string) => pageFile(ROOT, 'GET', ORIGIN + path);

describe('the app protocol serves', () => {
  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['', 'index.html', 'text/html; charset=utf-8'],
    ['/?again=1#part', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/index-1a2b.js', 'assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/style.css?v=2', 'assets/style.css', 'text/css; charset=utf-8'],
    ['/assets/Inter%20Variable.woff2', 'assets/Inter Variable.woff2', 'font/woff2'],
    ['/..hidden/icon.svg', '..hidden/icon.svg', 'image/svg+xml'],
  ])('%s', (path, file, type) => {
    expect(get(path)).toEqual({ kind: 'file', path: join(ROOT, file), type });
  });
});

describe('the app protocol rejects', () => {
  test.each([
    ['/../../package.json', 400],
    ['/%2e%2e/%2e%2e/package.js', 400],
    ['/..%2f..%2fpackage.js', 400],
    ['/assets/..%5c..%5cmain%5cindex.js', 400],
    ['/a\\b.js', 400],
    ['/index.html%00.js', 400],
    ['/%zz.js', 400],
    ['/%c0%ae%c0%ae/x.js', 400],
    ['//etc/passwd', 404],
    ['/assets', 404],
    ['/assets/', 404],
    ['/app.asar', 404],
    ['/notes.txt', 404],
    ['/.js', 404],
  ])('%s with %i', (path, status) => {
    expect(get(path)).toEqual({ kind: 'refused', status });
  });

  test.each(['app://campaign-desk.example/index.html', 'app://other/index.html', 'file:///etc/index.html', ''])(
    'another origin: %s',
    (url) => {
      expect(pageFile(ROOT, 'GET', url)).toEqual({ kind: 'refused', status: 404 });
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'get', ''])('the method "%s"', (method) => {
    expect(pageFile(ROOT, method, `${ORIGIN}/`)).toEqual({ kind: 'refused', status: 405 });
  });
});

test('no path leads out of the folder', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '.', '%2e%2e', '%2E.', '%252e%252e', '%2f', '%5c', '\\', '/', '', 'a', 'x.js', '%00', '~'),
    fc.string({ maxLength: 6 }),
  );
  const path = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('/')}`);
  fc.assert(
    fc.property(path, (text) => {
      const found = get(text);
      if (found.kind === 'file') expect(found.path.startsWith(ROOT + sep)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
