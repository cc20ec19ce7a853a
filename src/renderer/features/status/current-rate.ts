import type { Rate } from '@shared/connection/connection';

/** The last known rate limit while it still says something: once its minute is over, what is left is not known. */
export function currentRate(rate: Rate | null, now: Date): Rate | null {
  if (rate === null || rate.resetAt === null) return rate;
  return Date.parse(rate.resetAt) > now.getTime() ? rate : null;
}
