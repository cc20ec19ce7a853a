import { z } from 'zod';
import type { Row, Samples } from './row';

export const resultSchema = z.object({
  name: z.string(),
  ours: z.string(),
  theirs: z.string(),
  unit: z.enum(['ms', 'µs', 'MiB']),
  /** The medians of both sides in the row's unit, and how many of each were measured. */
  median: z.object({ ours: z.number(), theirs: z.number() }),
  times: z.number().int().positive(),
  ratio: z.number(),
  /** Between the quartiles of the rounds' ratios; `null` if it was not measured. */
  spread: z.number().nullable().default(null),
  aim: z.number().nullable(),
  measuredOn: z.iso.date(),
});
export type BenchResult = Readonly<z.infer<typeof resultSchema>>;

/** `undecided`: the rounds differ by more than the ratio differs from the goal. */
export type Verdict = 'reached' | 'missed' | 'undecided';

/**
 * The value below which the fraction `at` (0 to 1) of the values is, between two of them if
 * necessary. Throws `RangeError` if there are none.
 */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = (sorted.length - 1) * at;
  const [low, high] = [sorted[Math.floor(index)], sorted[Math.ceil(index)]];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return low + (high - low) * (index - Math.floor(index));
}

/** The middle value, or the mean of the two middle ones. Throws `RangeError` if there are none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What a row's samples amount to. */
export function resultOf(row: Omit<Row, 'measure'>, { ours, theirs }: Samples, at: Date): BenchResult {
  const medians = { ours: median(ours), theirs: median(theirs) };
  const ratios = ours.slice(0, theirs.length).map((value, round) => value / (theirs[round] ?? NaN));
  return {
    name: row.name,
    ours: row.ours,
    theirs: row.theirs,
    unit: row.unit,
    median: { ours: rounded(medians.ours), theirs: rounded(medians.theirs) },
    times: ratios.length,
    ratio: toThousandths(medians.ours / medians.theirs),
    spread: toThousandths(quantile(ratios, 0.75) - quantile(ratios, 0.25)),
    aim: row.aim,
    measuredOn: at.toISOString().slice(0, 10),
  };
}

/**
 * Whether a goal is reached. Decided only if the spread is smaller than the distance from the goal,
 * so that a noisy machine decides nothing; `null` without a goal.
 */
export function verdictOf({ ratio, spread, aim }: Pick<BenchResult, 'ratio' | 'spread' | 'aim'>): Verdict | null {
  if (aim === null) return null;
  if (ratio === aim && spread === 0) return 'reached';
  if (spread === null || spread >= Math.abs(ratio - aim)) return 'undecided';
  return ratio > aim ? 'missed' : 'reached';
}

/** To four digits, which is more than such a measurement is worth. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

const toThousandths = (value: number): number => Math.round(value * 1000) / 1000;
