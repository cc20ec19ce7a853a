import { failureOf } from './failure';
import type { Fetch } from './transport';

const LIMIT_MS = 5_000;

/**
 * Returns whether a server responds at all. Any status counts, and so does an untrusted
 * certificate, which the next update reports to the user. The request has no credentials and does
 * not count in a budget. Never rejects.
 */
export async function isServerResponding(fetch: Fetch, baseUrl: string, limitMs = LIMIT_MS): Promise<boolean> {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, limitMs);
  try {
    const response = await fetch(baseUrl, {
      method: 'GET',
      headers: {},
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: limit.signal,
    });
    // Neither the body nor an error in cancelling it matters.
    response.body
      ?.getReader()
      .cancel()
      .catch(() => undefined);
    return true;
  } catch (error) {
    const { reason } = failureOf(error, 'headers');
    return reason === 'tls' || reason === 'redirect';
  } finally {
    clearTimeout(timer);
  }
}
