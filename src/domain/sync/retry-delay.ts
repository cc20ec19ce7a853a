/** Give up this long after the first attempt and ask the user. */
export const MAX_RETRYING_MS = 24 * 60 * 60 * 1000;

const BASE_MS = 1_000;

/** The longest delay between attempts, in milliseconds. A server may ask for a longer one. */
const MAX_DELAY_MS = 5 * 60_000;

/**
 * What is added at most to a time that the server names, so that many updates do not return at
 * once.
 */
const MAX_SPREAD_MS = 1_000;

/**
 * Returns how long to wait before the next attempt, in milliseconds: exponential with full jitter,
 * so that many updates that failed together do not return together.
 * @param attempts how many attempts there were, from 1.
 * @param jitter from 0 to 1.
 */
export function retryDelay(attempts: number, jitter: number): number {
  const ceiling = Math.min(MAX_DELAY_MS, BASE_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(jitter * ceiling);
}

/**
 * Returns when the next attempt is due, in Unix milliseconds. It is never before the time that the
 * server named.
 * @param retryAt the time that the server named (ISO 8601); `null` if it named none.
 */
export function retryTime(
  { now, retryAt }: { readonly now: number; readonly retryAt: string | null },
  delayMs: number,
): number {
  return retryAt === null ? now + delayMs : Math.max(now, Date.parse(retryAt)) + Math.min(delayMs, MAX_SPREAD_MS);
}

/**
 * Returns how much of a delay is left, in milliseconds. A clock that is set back does not make it
 * longer than planned; one that is set forward, or a computer that slept, ends it.
 */
export function delayLeft(row: { readonly nextAt: number | null; readonly waitMs: number }, now: number): number {
  return row.nextAt === null ? 0 : Math.min(Math.max(0, row.nextAt - now), row.waitMs);
}
