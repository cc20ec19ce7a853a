import { rateOf } from './rates';

/** A server that asks for more than this means something else. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * When to try again, ISO 8601 in UTC: from `Retry-After` (RFC 9110: seconds or a date; the API's
 * pages do not mention it), otherwise from `X-RateLimit-Reset` when nothing is left. `null` where
 * neither says, or what they say is past or too far off to be meant.
 */
export function retryAtOf(headers: Readonly<Record<string, string>>, now: Date): string | null {
  const after = headers['retry-after']?.trim();
  const asked =
    after === undefined ? null : /^\d{1,9}$/.test(after) ? now.getTime() + Number(after) * 1000 : dateOf(after);
  const rate = rateOf(headers);
  const reset = rate?.remaining === 0 && rate.resetAt !== null ? Date.parse(rate.resetAt) : null;
  const at = asked ?? reset;
  if (at === null || at < now.getTime() || at > now.getTime() + LONGEST_MS) return null;
  return new Date(at).toISOString();
}

function dateOf(text: string): number | null {
  // Date.parse takes almost anything for a date; the three HTTP forms all begin with a weekday.
  const time = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
