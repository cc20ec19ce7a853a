import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import type { Interval } from '@domain/calling-hours/intervals';
import { clockOf } from '@domain/zones/clock';

/** Recipients with the same zones. */
export interface LocalPlace {
  readonly zones: readonly string[];
  readonly rows: number;
  readonly outside: number;
  /** Clocks change there during the schedule. */
  readonly changes: boolean;
}

/** Returns recipients by their zones, most first; those whose zone is unknown come last. */
export function localPlaces(
  groups: readonly AudienceGroup[],
  outsideKeys: readonly string[],
  { from, to }: Interval,
): readonly LocalPlace[] {
  const outside = new Set(outsideKeys);
  const places = new Map<string, LocalPlace>();
  for (const { key, zones, rows } of groups) {
    const name = zones.join();
    const known = places.get(name) ?? {
      ...{ zones, rows: 0, outside: 0 },
      changes: zones.some((zone) => clockOf(zone, from, to).changes.length > 0),
    };
    places.set(name, {
      ...known,
      rows: known.rows + rows,
      outside: known.outside + (outside.has(key) ? rows : 0),
    });
  }
  return [...places.values()].sort(
    (a, b) => Number(a.zones.length === 0) - Number(b.zones.length === 0) || b.rows - a.rows,
  );
}
