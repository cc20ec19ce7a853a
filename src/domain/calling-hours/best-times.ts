import type { AudienceGroup } from './audience-group';
import type { Interval } from './intervals';
import { type Reachable, reachableIn } from './reachable';
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
  const span = { from, to: from + MAX_DAYS * DAY_MS };
  const { reachable } = reachableIn(groups, rulesFor, span);
  const rows = reachable.reduce((sum, each) => sum + each.rows, 0);
  if (rows === 0) return { all: null, most: null };
  const find = (needed: number): Interval | null => {
    for (let day = 0; day < MAX_DAYS; day += 1) {
      const start = Math.max(from + day * DAY_MS, now);
      const best = longest(reachable, needed, { from: start, to: from + (day + 1) * DAY_MS });
      if (best !== null) return best;
    }
    return null;
  };
  return { all: find(rows), most: find(Math.ceil(rows * SHARE_OF_MOST)) };
}

/** The longest time in a span in which at least so many rows can be called. */
function longest(reachable: readonly Reachable[], needed: number, span: Interval): Interval | null {
  const changes = new Map<number, number>();
  const add = (at: number, rows: number): void => {
    changes.set(at, (changes.get(at) ?? 0) + rows);
  };
  for (const { allowed, rows } of reachable) {
    for (const { from, to } of allowed) {
      if (to <= span.from || from >= span.to) continue;
      add(Math.max(from, span.from), rows);
      add(Math.min(to, span.to), -rows);
    }
  }
  let [best, begin, rows]: [Interval | null, number | null, number] = [null, null, 0];
  for (const [at, change] of [...changes].sort(([a], [b]) => a - b)) {
    rows += change;
    if (rows >= needed) begin ??= at;
    else if (begin !== null) {
      if (best === null || at - begin > best.to - best.from) best = { from: begin, to: at };
      begin = null;
    }
  }
  return best;
}
