import { clockOf } from '../zones/clock';
import { weekdayOf } from './calendar';
import { COUNTRIES_WITH_HOLIDAYS, isHoliday } from './holidays';
import { intersection, type Interval, type Intervals, joined } from './intervals';
import type { CallingRule, Stretch } from './rule';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FRIDAY = 4;
const SATURDAY = 5;

/** What a local day is under a rule. */
export function hoursOn({ area, week }: CallingRule, country: string, day: number): readonly Stretch[] {
  const of = area === '*' ? country : area.slice(0, 2);
  if (week.holidays === 'none' && isHoliday(of, day)) return [];
  const weekday = weekdayOf(day);
  if (weekday <= FRIDAY) return week.weekdays;
  return weekday === SATURDAY ? week.saturday : week.sunday;
}

/** The country whose holidays a rule keeps free; empty: it keeps none, or none are known. */
export function holidayCountry({ area, week }: CallingRule, country: string): string {
  const of = area === '*' ? country : area.slice(0, 2);
  return week.holidays === 'none' && COUNTRIES_WITH_HOLIDAYS.includes(of) ? of : '';
}

/** Finds when people may be called, and keeps what was found for a span of time. */
export interface AllowedTimes {
  /** When one rule lets people in a zone be called. `country`: theirs, for holidays. */
  byRule(rule: CallingRule, zone: string, country: string): Intervals;
  /** When all rules let people be called in all of their zones; none without a rule or a zone. */
  byAll(rules: readonly CallingRule[], zones: readonly string[], country: string): Intervals;
  /** The offset of a zone at an instant, in milliseconds. */
  offsetAt(zone: string, at: number): number;
  /** One zone for each of the clocks that some zones have: most of a country's show the same. */
  distinct(zones: readonly string[]): readonly string[];
}

/** `span`: the instants that matter; what is found covers at least them. */
export function createAllowedTimes(span: Interval): AllowedTimes {
  const from = span.from - 2 * DAY_MS;
  const to = span.to + 2 * DAY_MS;
  const clock = remembered((zone: string) => clockOf(zone, from, to));
  const firstWith = new Map<string, string>();
  /** The first zone that was met with the clock of a zone. */
  const standInFor = remembered((zone: string) => {
    const { signature } = clock(zone);
    const first = firstWith.get(signature) ?? zone;
    firstWith.set(signature, first);
    return first;
  });
  const distinct = (zones: readonly string[]): readonly string[] => {
    const [only] = zones;
    if (only !== undefined && zones.length === 1) return [standInFor(only)];
    return [...new Set(zones.map(standInFor))];
  };
  const known = new Map<string, Intervals>();

  function find(rule: CallingRule, zone: string, country: string): Intervals {
    const { offsetAt, instantOf } = clock(zone);
    const days: Interval[] = [];
    const first = Math.floor((from + offsetAt(from)) / DAY_MS) + 1;
    const last = Math.floor((to + offsetAt(to)) / DAY_MS) - 1;
    for (let day = first; day <= last; day += 1) {
      for (const stretch of hoursOn(rule, country, day)) {
        const [begin, end] = [stretch.from, stretch.to].map((minute) => instantOf(day * DAY_MS + minute * MINUTE_MS));
        if (begin !== undefined && end !== undefined && begin < end) days.push({ from: begin, to: end });
      }
    }
    return joined(days);
  }

  function byRule(rule: CallingRule, zone: string, country: string): Intervals {
    const standIn = standInFor(zone);
    const key = `${rule.id} ${standIn} ${holidayCountry(rule, country)}`;
    const found = known.get(key) ?? find(rule, standIn, country);
    known.set(key, found);
    return found;
  }

  return {
    byRule,
    distinct,
    offsetAt: (zone, at) => clock(zone).offsetAt(at),
    byAll(rules, zones, country) {
      const each = distinct(zones).flatMap((zone) => rules.map((rule) => byRule(rule, zone, country)));
      const [first, ...others] = each;
      return first === undefined ? [] : others.reduce(intersection, first);
    },
  };
}

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}
