import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBaseUrl } from '@domain/connection/base-url';

const reason = (text: string): string => {
  const result = parseBaseUrl(text);
  return result.ok ? 'accepted' : result.error.kind === 'bad-base-url' ? result.error.reason : result.error.kind;
};

describe('accepted addresses', () => {
  test.each([
    ['https://api.staging.kathan.tech', 'https://api.staging.kathan.tech'],
    ['https://api.staging.kathan.tech/', 'https://api.staging.kathan.tech'],
    ['  https://Example.COM/v1//  ', 'https://example.com/v1'],
    ['https://example.com:8443/a/b/', 'https://example.com:8443/a/b'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
    ['http://127.9.8.7', 'http://127.9.8.7'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['https://[2001:db8::1]', 'https://[2001:db8::1]'],
  ])('%s', (text, base) => {
    expect(parseBaseUrl(text)).toEqual({ ok: true, value: base });
  });
});

describe('rejected addresses', () => {
  test.each([
    ['', 'not-a-url'],
    ['api.staging.kathan.tech', 'not-a-url'],
    ['localhost:4010', 'not-a-url'],
    ['https:example.com', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://exa mple.com', 'not-a-url'],
    ['ftp://example.com', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript://example.com/%0aalert(1)', 'scheme'],
    ['http://example.com', 'http-needs-loopback'],
    ['http://127.0.0.1.example.com', 'http-needs-loopback'],
    ['http://localhost.example.com', 'http-needs-loopback'],
    ['http://0.0.0.0', 'http-needs-loopback'],
    ['http://192.168.1.5', 'http-needs-loopback'],
    ['https://user@example.com', 'credentials'],
    ['https://user:secret@example.com', 'credentials'],
    ['https://:@example.com', 'credentials'],
    ['http://localhost@example.com', 'credentials'],
    ['https:///user:pw@host/x', 'credentials'],
    ['https:\\\\user:pw@host/x', 'not-a-url'],
    ['https://example.com?key=1', 'query'],
    ['https://example.com/?', 'query'],
    ['https://example.com#top', 'fragment'],
    ['https://example.com/#', 'fragment'],
  ])('%s: %s', (text, expected) => {
    expect(reason(text)).toBe(expected);
  });
});

test('an accepted address needs no second pass, uses https or this computer, and contains nothing else', () => {
  const url = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https', 'ftp'] }),
    fc.ipV4().map((host) => `http://${host}/`),
    fc.ipV6().map((host) => `http://[${host}]`),
    fc.string(),
  );
  fc.assert(
    fc.property(url, (text) => {
      const parsed = parseBaseUrl(text);
      if (!parsed.ok) return;
      expect(parseBaseUrl(parsed.value)).toEqual(parsed);
      const { protocol, hostname, username, password, search, hash } = new URL(parsed.value);
      expect(protocol === 'https:' || hostname === '[::1]' || hostname.startsWith('127.')).toBe(true);
      expect([username, password, search, hash].join('')).toBe('');
    }),
    { numRuns: 1000 },
  );
});
