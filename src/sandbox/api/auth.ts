import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { errorAnswer } from '../http/answer';

export interface Credentials {
  readonly apiKey: string;
  readonly userId: string;
}

/**
 * Source: API page. A missing X-User-ID is answered the same way here; what the real API does is
 * not known.
 */
export const UNAUTHORIZED = errorAnswer(401, 'Invalid authentication credentials');

/** Whether the headers carry the sandbox's own key, as a bearer token, and its user id. */
export function isAuthorized(headers: IncomingHttpHeaders, expected: Credentials): boolean {
  const key = /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const user = headers['x-user-id'];
  return sameText(key, expected.apiKey) && typeof user === 'string' && sameText(user, expected.userId);
}

function sameText(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
