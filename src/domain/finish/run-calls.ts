import type { CallPlan } from './callable';

/** How far calls come. */
export interface CallRun {
  /** When the last one ends, in milliseconds; null: not within the schedule. */
  readonly finish: number | null;
  /** The share of all recipients who have been called. */
  readonly done: number;
  /** The share who can be called, but were not within the schedule. */
  readonly left: number;
  /** The share who can be called at no time of the schedule. */
  readonly never: number;
}

/** Less than this share of a recipient is a matter of rounding. */
const ROUNDING = 1e-6;

/**
 * Calls all recipients of a plan with so many lines. All who can be called at a time come at the
 * same pace, because the order of calls is not documented: more lines never end later then.
 * @param lineMs how long one recipient keeps a line busy.
 */
export function runCalls({ rows, stages, total, never }: CallPlan, lines: number, lineMs: number): CallRun {
  const left = Float64Array.from(rows);
  let [remaining, finish] = [rows.reduce((sum, each) => sum + each, 0), 0];
  // Never more lines than recipients: nobody is called twice at the same time.
  const perMs = Math.min(lines, remaining) / lineMs;
  for (const { from, to, open } of stages) {
    if (remaining <= ROUNDING) break;
    const waiting = sumOf(left, open);
    if (waiting <= ROUNDING) continue;
    const called = Math.min(waiting, (to - from) * perMs);
    finish = from + called / perMs;
    scale(left, open, 1 - called / waiting);
    remaining -= called;
  }
  if (total === 0) return { finish: null, done: 0, left: 0, never: 0 };
  const open = remaining <= ROUNDING * Math.max(1, total) ? 0 : remaining / total;
  const unreachable = never / total;
  return {
    finish: open === 0 && rows.length > 0 ? finish : null,
    done: Math.max(0, 1 - open - unreachable),
    left: open,
    never: unreachable,
  };
}

function sumOf(left: Float64Array, groups: readonly number[]): number {
  let sum = 0;
  for (const group of groups) sum += left[group] ?? 0;
  return sum;
}

function scale(left: Float64Array, groups: readonly number[], by: number): void {
  for (const group of groups) left[group] = (left[group] ?? 0) * by;
}
