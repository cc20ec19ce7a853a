import { expect, test } from 'vitest';
import { isTrusted } from '@backend/ipc/sender';
import { pageHeaders } from '@main/security/headers';
import { isPageUrl } from '@main/security/origin';

test('the page can load its own files and nothing else', () => {
  const policy = pageHeaders()['Content-Security-Policy'] ?? '';
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('connect-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  for (const sources of directives.values()) {
    expect(["'none'", "'self'"]).toContain(sources.join(' '));
  }
  expect(policy).not.toContain('unsafe');
});

test.each([
  ['app://campaign-desk', true],
  ['app://campaign-desk/', true],
  ['app://campaign-desk/assets/a.js', true],
  ['app://campaign-desk.example/', false],
  ['app://campaign-desk@evil.example/', false],
  ['app://campaign-deskx', false],
  ['https://campaign-desk/', false],
  ['', false],
])('%s is under the page’s origin: %s', (url, expected) => {
  expect(isPageUrl(url)).toBe(expected);
});

test('only the top frame of the app’s window, on its origin, is accepted', () => {
  const ours = { isOurWindow: true, isTopFrame: true, origin: 'app://campaign-desk' };
  expect(isTrusted(ours, 'app://campaign-desk')).toBe(true);
  expect(isTrusted({ ...ours, isOurWindow: false }, 'app://campaign-desk')).toBe(false);
  expect(isTrusted({ ...ours, isTopFrame: false }, 'app://campaign-desk')).toBe(false);
  expect(isTrusted({ ...ours, origin: 'null' }, 'app://campaign-desk')).toBe(false);
});
