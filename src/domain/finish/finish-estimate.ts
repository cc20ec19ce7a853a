import type { AudienceGroup } from '../calling-hours/audience-group';
import type { Interval } from '../calling-hours/intervals';
import type { RulesFor } from '../calling-hours/rules-in-force';
import { type CallPlan, callPlan } from './callable';
import type { Expectations } from './expectations';
import { type Band, lineTimes } from './line-time';
import { type CallRun, runCalls } from './run-calls';

/** The most lines that the API accepts as the concurrency of a campaign. */
export const MAX_LINES = 200;
/** Only so much of a schedule is estimated. */
export const MAX_ESTIMATED_MS = 31 * 86_400_000;

export interface FinishEstimate {
  readonly total: number;
  /** How far the calls come with the campaign's lines; null if these are not known. */
  readonly runs: Band<CallRun> | null;
  /** The fewest lines with which everybody who can be called is; null: not even the most do. */
  readonly needed: Band<number | null>;
}

/**
 * Estimates whether a campaign ends within its schedule. An estimate, no promise: it assumes that
 * all lines are always busy, and that nobody is called outside of their calling hours.
 * @param lines the concurrency of the campaign; null if it is not known.
 * @param calls how often whoever does not answer is called.
 */
export function estimateFinish(
  groups: readonly AudienceGroup[],
  rulesFor: RulesFor,
  schedule: Interval,
  assumed: { readonly lines: number | null; readonly calls: number; readonly expected: Expectations },
): FinishEstimate {
  const span = { from: schedule.from, to: Math.min(schedule.to, schedule.from + MAX_ESTIMATED_MS) };
  const plan = callPlan(groups, rulesFor, span);
  const times = lineTimes(assumed.expected, assumed.calls);
  const { lines } = assumed;
  return {
    total: plan.total,
    runs: lines === null ? null : eachOf(times, (lineMs) => runCalls(plan, lines, lineMs)),
    needed: eachOf(times, (lineMs) => linesNeeded(plan, lineMs)),
  };
}

/** More lines never end later, so the fewest are found by halving. */
function linesNeeded(plan: CallPlan, lineMs: number): number | null {
  const isEnough = (lines: number): boolean => runCalls(plan, lines, lineMs).finish !== null;
  if (!isEnough(MAX_LINES)) return null;
  let [low, high] = [1, MAX_LINES];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const eachOf = <Of>({ best, middle, worst }: Band<number>, of: (lineMs: number) => Of): Band<Of> => ({
  best: of(best),
  middle: of(middle),
  worst: of(worst),
});
