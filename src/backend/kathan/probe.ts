import { failureOf } from './failure';
import type { Fetch } from './transport';

const LIMIT_MS = 5_000;

/**
 * Whether a server answers at all: any status counts, and so does a refused certificate, which an
 * update is to tell the user about. The request carries no key and costs no place in a budget.
 * Never rejects.
 */
export async function answersAtAll(fetch: Fetch, baseUrl: string, limitMs = LIMIT_MS): Promise<boolean> {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, limitMs);
  try {
    const answer = await fetch(baseUrl, {
      method: 'GET',
      headers: {},
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: limit.signal,
    });
    // What it says does not matter, nor how the connection takes that nobody listens.
    answer.body
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
