import { PREFERRED } from './corrections';

const HOUR_MS = 3_600_000;
/** Two years show every change of clocks; six hours tell changes of one day apart. */
const SAMPLES = 2 * 366 * 4;

/** Returns the zones of a set whose clocks run differently: one name for those that run alike. */
export function withoutSameClocks(zones: readonly string[], from: number): readonly string[] {
  const byClock = new Map<string, string>();
  for (const zone of zones.toSorted(byPreference)) {
    const clock = clockOf(zone, from);
    if (!byClock.has(clock)) byClock.set(clock, zone);
  }
  return [...byClock.values()].sort();
}

const clocks = new Map<string, string>();

function clockOf(zone: string, from: number): string {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsets = Array.from({ length: SAMPLES }, (_, index) =>
    format.format(from + index * 6 * HOUR_MS).replace(/^.*GMT/, ''),
  ).join();
  clocks.set(zone, offsets);
  return offsets;
}

function byPreference(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(zone: string): number {
  const index = PREFERRED.indexOf(zone);
  return index < 0 ? PREFERRED.length : index;
}
