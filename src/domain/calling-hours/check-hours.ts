import type { AudienceGroup } from './audience-group';
import { findingsOf, type HoursFinding } from './findings';
import { type Interval, outside, unitsTouched } from './intervals';
import { reachableIn } from './reachable';
import type { RulesFor } from './rules-in-force';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer schedules are shown by hour of the day. */
const MAX_HOURS_IN_A_ROW = 48;
/** A schedule is checked for so long. */
export const MAX_CHECKED_MS = 92 * DAY_MS;

/** One hour of the campaign, or of each of its days, and how many recipients are in their hours. */
export interface HourCount {
  /** The instant at which the (first) hour begins, in milliseconds. */
  readonly at: number;
  readonly inside: number;
  readonly outside: number;
}

export interface HoursCheck {
  readonly total: number;
  /** Recipients whose zone is not known; they are neither inside nor outside. */
  readonly unknown: number;
  /** Recipients who are outside of their hours at some time of the schedule. */
  readonly outside: number;
  /** The groups of these. */
  readonly outsideKeys: readonly string[];
  readonly hours: readonly HourCount[];
  /** The hours are those of each day, not of one. */
  readonly isByHourOfDay: boolean;
  readonly findings: readonly HoursFinding[];
}

/**
 * Checks a schedule against the hours of its recipients. Whoever may be in several zones is inside
 * only if all of them are. `schedule`: in milliseconds, its end after its start.
 */
export function checkHours(groups: readonly AudienceGroup[], rulesFor: RulesFor, schedule: Interval): HoursCheck {
  const checked = { from: schedule.from, to: Math.min(schedule.to, schedule.from + MAX_CHECKED_MS) };
  const { reachable, times } = reachableIn(groups, rulesFor, checked);
  const first = Math.floor(checked.from / HOUR_MS);
  const count = Math.ceil(checked.to / HOUR_MS) - first;
  const isByHourOfDay = count > MAX_HOURS_IN_A_ROW;
  const slots = isByHourOfDay ? 24 : count;
  const outsideRows = new Float64Array(slots);
  const known = reachable.reduce((sum, { rows }) => sum + rows, 0);
  let rowsOutside = 0;
  const outsideKeys: string[] = [];
  for (const { allowed, rows, groups: alike } of reachable) {
    const pieces = outside(allowed, checked);
    if (pieces.length === 0) continue;
    rowsOutside += rows;
    outsideKeys.push(...alike.map(({ key }) => key));
    for (const slot of slotsOf(pieces, first, slots)) outsideRows[slot] = (outsideRows[slot] ?? 0) + rows;
  }
  const total = groups.reduce((sum, { rows }) => sum + rows, 0);
  return {
    total,
    unknown: total - known,
    outside: rowsOutside,
    outsideKeys,
    hours: Array.from(outsideRows, (rows, slot) => ({
      at: (first + slot) * HOUR_MS,
      inside: known - rows,
      outside: rows,
    })),
    isByHourOfDay,
    findings: findingsOf(reachable, times, checked),
  };
}

/** The slots of the hours that stretches touch, each once. */
function slotsOf(pieces: readonly Interval[], first: number, slots: number): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const { from, to } of unitsTouched(pieces, HOUR_MS)) {
    for (let hour = from; hour < Math.min(to, from + slots); hour += 1) touched.add((hour - first) % slots);
  }
  return touched;
}
