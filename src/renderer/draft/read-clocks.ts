import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { MAX_CHECKED_MS } from '@domain/calling-hours/check-hours';
import { clockOf } from '@domain/zones/clock';

/** Zones are read for so long before other work has its turn. */
const SLICE_MS = 10;

/**
 * Reads the offsets of all zones of an audience a slice at a time, so that the first check of one
 * from all over the world need not. They are kept where they are read.
 * @param from the instant from which on they are read, in milliseconds.
 */
export async function readClocks(
  groups: readonly AudienceGroup[],
  from: number,
  { now, pause }: { readonly now: () => number; readonly pause: () => Promise<void> },
): Promise<void> {
  let began = now();
  for (const zone of new Set(groups.flatMap(({ zones }) => zones))) {
    clockOf(zone, from, from + MAX_CHECKED_MS);
    if (now() - began < SLICE_MS) continue;
    await pause();
    began = now();
  }
}
