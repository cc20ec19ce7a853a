/** Stands for the day of a number that is held back for good. */
export const NEVER = 0;

const DAY_MS = 86_400_000;
/** The last day ends at the latest zone, twelve hours behind UTC. */
const LATEST_ZONE_MS = 12 * 3_600_000;

/**
 * Whether a number is not held back any more. Its last day counts as a whole, everywhere on earth.
 * @param now milliseconds since 1970.
 */
export function hasExpired(day: number, now: number): boolean {
  return day !== NEVER && now >= (day + 1) * DAY_MS + LATEST_ZONE_MS;
}

/** Of two last days of one number, the one that holds it back for longer. */
export function laterOf(day: number, other: number): number {
  return day === NEVER || other === NEVER ? NEVER : Math.max(day, other);
}
