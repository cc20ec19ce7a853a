import { failed, ok, type Result } from '../errors/errors';
import { holdsApiKey } from '../identity/secret-shape';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an origin is this computer: localhost, 127.0.0.0/8 or ::1. */
export function isLoopback(origin: string): boolean {
  return LOOPBACK.test(new URL(origin).hostname);
}

/**
 * Parses a base URL: https anywhere, http to loopback only (localhost, 127.0.0.0/8, ::1); no
 * credentials, query or fragment. Returns it without a trailing slash, so that paths can be put
 * behind it.
 */
export function parseBaseUrl(text: string): Result<string> {
  const trimmed = text.trim();
  // It would be stored in clear, and shown wherever the address is.
  if (holdsApiKey(trimmed)) return failed({ kind: 'bad-base-url', reason: 'api-key' });
  if (!URL.canParse(trimmed) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) {
    return failed({ kind: 'bad-base-url', reason: 'not-a-url' });
  }
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return failed({ kind: 'bad-base-url', reason: 'scheme' });
  // The parser drops an empty user name and password; the text shows that they were there.
  if (/^[^/?#]*[\/\\]{2,}[^/?#\\]*@/.test(trimmed)) return failed({ kind: 'bad-base-url', reason: 'credentials' });
  if (url.search !== '' || trimmed.includes('?')) return failed({ kind: 'bad-base-url', reason: 'query' });
  if (url.hash !== '' || trimmed.includes('#')) return failed({ kind: 'bad-base-url', reason: 'fragment' });
  if (url.protocol === 'http:' && !isLoopback(url.origin)) {
    return failed({ kind: 'bad-base-url', reason: 'http-needs-loopback' });
  }
  return ok(url.origin + url.pathname.replace(/\/+$/, ''));
}
