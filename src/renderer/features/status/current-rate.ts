import type { Rate } from '@domain/connection/connection';

/**
 * The last known rate limit while it still says something: once its minute is over, what is left is
 * not known.
 */
export function currentRate(rate: Rate | null, now: Date): Rate | null {
  const resetAt = rate?.resetAt ?? null;
  return resetAt === null || Date.parse(resetAt) > now.getTime() ? rate : null;
}
