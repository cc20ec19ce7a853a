import { type AllowedTimes, hoursOn } from './allowed-times';
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

interface Collected {
  readonly rule: CallingRule;
  rows: number;
  readonly ways: Map<string, { readonly when: OutsideWhen; readonly minute: number | null }>;
  readonly keys: string[];
}

/** Returns the rules that a schedule does not keep: laws first, then by recipients. */
export function findingsOf(
  reachable: readonly Reachable[],
  times: AllowedTimes,
  schedule: Interval,
): readonly HoursFinding[] {
  const found = new Map<string, Collected>();
  for (const { rules, zones, country, rows, groups } of reachable) {
    for (const rule of rules) {
      const ways = zones.flatMap((zone) => waysOutside(rule, zone, country, times, schedule));
      if (ways.length === 0) continue;
      const collected: Collected = found.get(rule.id) ?? { rule, rows: 0, ways: new Map(), keys: [] };
      found.set(rule.id, collected);
      collected.rows += rows;
      for (const way of ways) collected.ways.set(`${way.when} ${String(way.minute)}`, way);
      collected.keys.push(...groups.map(({ key }) => key));
    }
  }
  return [...found.values()]
    .map(({ rule, rows, ways, keys }) => {
      const [way, ...others] = ways.values();
      const only = others.length === 0 && way !== undefined ? way : { when: 'mixed' as const, minute: null };
      return { rule, rows, keys, ...only };
    })
    .sort((a, b) => Number(b.rule.kind === 'law') - Number(a.rule.kind === 'law') || b.rows - a.rows);
}

type Way = Pick<HoursFinding, 'when' | 'minute'>;

const known = new WeakMap<AllowedTimes, Map<string, readonly Way[]>>();

function waysOutside(
  rule: CallingRule,
  zone: string,
  country: string,
  times: AllowedTimes,
  schedule: Interval,
): readonly Way[] {
  const ofTimes = known.get(times) ?? new Map<string, readonly Way[]>();
  known.set(times, ofTimes);
  const key = `${rule.id} ${zone} ${country}`;
  const before = ofTimes.get(key);
  if (before !== undefined) return before;
  const ways = outside(times.byRule(rule, zone, country), schedule).flatMap((piece) =>
    waysOn(rule, country, {
      from: piece.from + times.offsetAt(zone, piece.from),
      to: piece.to + times.offsetAt(zone, piece.to),
    }),
  );
  ofTimes.set(key, ways);
  return ways;
}

/** How a stretch of local time is outside, day by day. */
function waysOn(rule: CallingRule, country: string, { from, to }: Interval): readonly Way[] {
  const ways: Way[] = [];
  for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day += 1) {
    const start = Math.max(from, day * DAY_MS) - day * DAY_MS;
    const end = Math.min(to, (day + 1) * DAY_MS) - day * DAY_MS;
    const hours = hoursOn(rule, country, day);
    const [first] = hours;
    const last = hours.at(-1);
    if (first === undefined || last === undefined) ways.push({ when: 'closed-day', minute: null });
    else if (end <= first.from * MINUTE_MS) ways.push({ when: 'before', minute: first.from });
    else if (start >= last.to * MINUTE_MS) ways.push({ when: 'after', minute: last.to });
    else ways.push({ when: 'mixed', minute: null });
  }
  return ways;
}
