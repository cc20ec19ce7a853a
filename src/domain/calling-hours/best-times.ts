import type { AudienceGroup } from './audience-group';
import { intersection, type Interval, longest, overlaps } from './intervals';
import { reachableIn } from './reachable';
import type { RulesFor } from './rules-in-force';

const DAY_MS = 86_400_000;
/** So many days are searched: a week has each kind of day. */
const MAX_DAYS = 8;

/** The largest share that "most" stands for. */
const SHARE_OF_MOST = 0.95;

/** The longest times at which recipients can be called; null: there is none in the next days. */
export interface BestTimes {
  readonly all: Interval | null;
  readonly most: Interval | null;
}

/**
 * Returns from when to when all recipients, and 95 % of them, can be called: the longest such time
 * of the first day that has one. Recipients whose zone is unknown do not count.
 * @param from where the first day begins, in milliseconds.
 * @param now times before this are over.
 */
export function bestTimes(groups: readonly AudienceGroup[], rulesFor: RulesFor, from: number, now: number): BestTimes {
  const { reachable } = reachableIn(groups, rulesFor, { from, to: from + MAX_DAYS * DAY_MS });
  const rows = reachable.reduce((sum, each) => sum + each.rows, 0);
  if (rows === 0) return { all: null, most: null };
  const find = (needed: number): Interval | null => {
    for (let day = 0; day < MAX_DAYS; day += 1) {
      const span = [{ from: Math.max(from + day * DAY_MS, now), to: from + (day + 1) * DAY_MS }];
      const times = reachable.map(({ allowed, rows: weight }) => ({
        intervals: intersection(allowed, span),
        weight,
      }));
      const best = longest(overlaps(times, needed));
      if (best !== null) return best;
    }
    return null;
  };
  return { all: find(rows), most: find(Math.ceil(rows * SHARE_OF_MOST)) };
}
