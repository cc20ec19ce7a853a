import { type AllowedTimes, holidayCountry, hoursOn } from './allowed-times';
import { type Interval, outside } from './intervals';
import type { Reachable } from './reachable';
import type { CallingRule } from './rule';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How calls are outside of the hours of a rule. `mixed`: in several ways. */
export type OutsideWhen = 'before' | 'after' | 'closed-day' | 'mixed';

/** A rule that the schedule does not keep, and for how many recipients. */
export interface HoursFinding {
  readonly rule: CallingRule;
  readonly rows: number;
  readonly when: OutsideWhen;
  /** The minute of the day before or after which calls are made; null: no single one. */
  readonly minute: number | null;
  /** The groups of the recipients. */
  readonly keys: readonly string[];
}

type Way = Pick<HoursFinding, 'when' | 'minute'>;

/** In several ways, or in one that cuts through the hours of a day. */
const MIXED: Way = { when: 'mixed', minute: null };

interface Collected {
  readonly rule: CallingRule;
  rows: number;
  way: Way;
  readonly keys: string[];
}

/** Returns the rules that a schedule does not keep: laws first, then by recipients. */
export function findingsOf(
  reachable: readonly Reachable[],
  times: AllowedTimes,
  schedule: Interval,
): readonly HoursFinding[] {
  const found = new Map<string, Collected>();
  const wayIn = remembered((rule, zone, country) => wayOutside(rule, zone, country, times, schedule));
  for (const { rules, zones, country, rows, groups } of reachable) {
    const clocks = times.distinct(zones);
    for (const rule of rules) {
      const way = clocks.reduce<Way | null>((all, zone) => joinedWay(all, wayIn(rule, zone, country)), null);
      if (way === null) continue;
      const collected = found.get(rule.id) ?? { rule, rows: 0, way, keys: [] };
      found.set(rule.id, collected);
      collected.rows += rows;
      collected.way = joinedWay(collected.way, way) ?? MIXED;
      for (const { key } of groups) collected.keys.push(key);
    }
  }
  return [...found.values()]
    .map(({ rule, rows, keys, way }) => ({ rule, rows, keys, ...way }))
    .sort((a, b) => Number(b.rule.kind === 'law') - Number(a.rule.kind === 'law') || b.rows - a.rows);
}

/** Null: none of both. */
function joinedWay(one: Way | null, other: Way | null): Way | null {
  if (one === null || other === null) return one ?? other;
  return one.when === other.when && one.minute === other.minute ? one : MIXED;
}

type WayIn = (rule: CallingRule, zone: string, country: string) => Way | null;

function remembered(find: WayIn): WayIn {
  const known = new Map<string, Way | null>();
  return (rule, zone, country) => {
    const key = `${rule.id} ${zone} ${holidayCountry(rule, country)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const way = find(rule, zone, country);
    known.set(key, way);
    return way;
  };
}

/** How a schedule is outside of the hours of a rule in a zone; null if it is inside. */
function wayOutside(
  rule: CallingRule,
  zone: string,
  country: string,
  times: AllowedTimes,
  schedule: Interval,
): Way | null {
  let all: Way | null = null;
  for (const piece of outside(times.byRule(rule, zone, country), schedule)) {
    const local = {
      from: piece.from + times.offsetAt(zone, piece.from),
      to: piece.to + times.offsetAt(zone, piece.to),
    };
    for (let day = Math.floor(local.from / DAY_MS); day * DAY_MS < local.to; day += 1) {
      all = joinedWay(all, wayOn(rule, country, day, local));
      // No further day makes anything else of it.
      if (all === MIXED) return all;
    }
  }
  return all;
}

/** How a stretch of local time is outside on one of its days. */
function wayOn(rule: CallingRule, country: string, day: number, { from, to }: Interval): Way {
  const start = Math.max(from, day * DAY_MS) - day * DAY_MS;
  const end = Math.min(to, (day + 1) * DAY_MS) - day * DAY_MS;
  const hours = hoursOn(rule, country, day);
  const [first] = hours;
  const last = hours.at(-1);
  if (first === undefined || last === undefined) return { when: 'closed-day', minute: null };
  if (end <= first.from * MINUTE_MS) return { when: 'before', minute: first.from };
  if (start >= last.to * MINUTE_MS) return { when: 'after', minute: last.to };
  return MIXED;
}
