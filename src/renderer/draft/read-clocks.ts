import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { MAX_CHECKED_MS } from '@domain/calling-hours/check-hours';
import { clockOf } from '@domain/zones/clock';

/** Zones are read for so long before other work has its turn. */
const SLICE_MS = 10;
/** Offsets are kept by week, and the proposed times begin with a day: what is read covers both. */
const MARGIN_MS = 8 * 86_400_000;

/**
 * Reads the offsets of all zones of an audience a slice at a time, so that the first check of one
 * from all over the world need not. They are kept where they are read.
 * @param from the instant from which on they are needed, in milliseconds.
 * @param then work that is done afterwards, each in a turn of its own if it takes long.
 */
export async function readClocks(
  groups: readonly AudienceGroup[],
  from: number,
  { now, pause }: { readonly now: () => number; readonly pause: () => Promise<void> },
  then: readonly (() => void)[] = [],
): Promise<void> {
  let began = now();
  const zones = [...new Set(groups.flatMap((group) => group.zones))];
  const reads = zones.map((zone) => () => clockOf(zone, from - MARGIN_MS, from + MAX_CHECKED_MS));
  for (const work of [...reads, ...then]) {
    work();
    if (now() - began < SLICE_MS) continue;
    await pause();
    began = now();
  }
}
