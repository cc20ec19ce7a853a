const BASE_MS = 1_000;

/** The longest wait that is ours to choose. */
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * How long to wait before trying again, in milliseconds: exponential with full jitter, so that many updates that failed together do not come back
 * together. `attempts` counts from 1.
 */
export function delayOf(attempts: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, BASE_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(random() * ceiling);
}

/**
 * How much of a wait is left. A clock that was set back must not make it longer than it was planned; one that was set forward, or a computer that
 * slept, ends it.
 */
export function waitLeft(row: { readonly nextAt: number | null; readonly waitMs: number }, now: number): number {
  return row.nextAt === null ? 0 : Math.min(Math.max(0, row.nextAt - now), row.waitMs);
}
