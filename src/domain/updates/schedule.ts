const HOUR_MS = 60 * 60 * 1000;
const INTERVAL_MS = 24 * HOUR_MS;
/** So that not all computers ask at the same time of the day. */
const MAX_JITTER_MS = 3 * HOUR_MS;

/** When the next check is due after one; `random` is from 0 to 1. */
export function nextCheckAfter(checkedAt: Date, random: number): Date {
  return new Date(checkedAt.getTime() + INTERVAL_MS + Math.floor(random * MAX_JITTER_MS));
}

/**
 * Whether a check is due. A time further ahead than any check can be was noted while the clock was
 * wrong, and counts as due.
 */
export function isCheckDue(dueAt: Date | null, now: Date): boolean {
  if (dueAt === null) return true;
  const wait = dueAt.getTime() - now.getTime();
  return wait <= 0 || wait > INTERVAL_MS + MAX_JITTER_MS;
}
