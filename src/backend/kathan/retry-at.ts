import { rateOf } from './rates';

/** A longer time is not a delay: the server means something else. */
const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Returns when to retry, as ISO 8601 in UTC: from `Retry-After` (RFC 9110: seconds or a date; not
 * in the API reference), otherwise from `X-RateLimit-Reset` if no request is left. Returns `null`
 * if there is neither, or if the time is past or too far away.
 */
export function retryAtOf(headers: Readonly<Record<string, string>>, now: Date): string | null {
  const after = headers['retry-after']?.trim();
  const asked =
    after === undefined ? null : /^\d{1,9}$/.test(after) ? now.getTime() + Number(after) * 1000 : dateOf(after);
  const rate = rateOf(headers);
  const reset = rate?.remaining === 0 && rate.resetAt !== null ? Date.parse(rate.resetAt) : null;
  const at = asked ?? reset;
  if (at === null || at < now.getTime() || at > now.getTime() + MAX_RETRY_AFTER_MS) return null;
  return new Date(at).toISOString();
}

function dateOf(text: string): number | null {
  // Date.parse accepts almost anything; the three HTTP date formats all begin with a weekday.
  const time = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
