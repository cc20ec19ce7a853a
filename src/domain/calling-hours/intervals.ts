/** Stretches of time in milliseconds since 1970, in order and apart; each without its end. */
export type Intervals = readonly Interval[];

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The times that are in both. */
export function intersection(a: Intervals, b: Intervals): Intervals {
  const both: Interval[] = [];
  let [i, j] = [0, 0];
  for (let [one, other] = [a[i], b[j]]; one !== undefined && other !== undefined; [one, other] = [a[i], b[j]]) {
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (from < to) both.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
  return both;
}

/** The times of a stretch that are not in the intervals. */
export function outside(intervals: Intervals, { from, to }: Interval): Intervals {
  const left: Interval[] = [];
  let at = from;
  for (const interval of intervals) {
    if (interval.from >= to) break;
    if (interval.to <= at) continue;
    if (interval.from > at) left.push({ from: at, to: interval.from });
    at = Math.max(at, interval.to);
  }
  if (at < to) left.push({ from: at, to });
  return left;
}

/** Joins stretches that touch; they are in order. */
export function joined(stretches: Intervals): Intervals {
  const all: Interval[] = [];
  for (const next of stretches) {
    const last = all.at(-1);
    if (last !== undefined && last.to >= next.from) {
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else all.push(next);
  }
  return all;
}

/** Intervals that count as much as `weight`. */
export interface Weighted {
  readonly intervals: Intervals;
  readonly weight: number;
}

/** The times in which intervals of at least so much weight, which is above 0, overlap. */
export function overlaps(all: readonly Weighted[], needed: number): Intervals {
  const changes = new Map<number, number>();
  const add = (at: number, weight: number): void => {
    changes.set(at, (changes.get(at) ?? 0) + weight);
  };
  for (const { intervals, weight } of all) {
    for (const { from, to } of intervals) {
      add(from, weight);
      add(to, -weight);
    }
  }
  const times = [...changes.keys()].sort((one, other) => one - other);
  let weight = 0;
  return joined(
    times.flatMap((from, index) => {
      weight += changes.get(from) ?? 0;
      const to = times[index + 1];
      return weight >= needed && to !== undefined ? [{ from, to }] : [];
    }),
  );
}

/** The first of the longest; null if there is none. */
export function longest(intervals: Intervals): Interval | null {
  const length = ({ from, to }: Interval): number => to - from;
  return intervals.reduce<Interval | null>(
    (best, next) => (best === null || length(next) > length(best) ? next : best),
    null,
  );
}

/** The numbers of the units, such as hours, that stretches touch. The end of each is exclusive. */
export function unitsTouched(stretches: Intervals, unitMs: number): Intervals {
  return joined(stretches.map(({ from, to }) => ({ from: Math.floor(from / unitMs), to: Math.ceil(to / unitMs) })));
}
