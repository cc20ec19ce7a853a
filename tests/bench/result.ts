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
  aim: z.number().nullable(),
  measuredOn: z.iso.date(),
});
export type BenchResult = Readonly<z.infer<typeof resultSchema>>;

/**
 * The middle value; the mean of the two middle ones where there is no middle. Throws where there
 * are none.
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return (low + high) / 2;
}

/** What a row's samples come to. */
export function resultOf(row: Omit<Row, 'measure'>, { ours, theirs }: Samples, at: Date): BenchResult {
  const medians = { ours: median(ours), theirs: median(theirs) };
  return {
    name: row.name,
    ours: row.ours,
    theirs: row.theirs,
    unit: row.unit,
    median: { ours: rounded(medians.ours), theirs: rounded(medians.theirs) },
    times: Math.min(ours.length, theirs.length),
    ratio: Math.round((medians.ours / medians.theirs) * 1000) / 1000,
    aim: row.aim,
    measuredOn: at.toISOString().slice(0, 10),
  };
}

export function missesItsAim({ ratio, aim }: Pick<BenchResult, 'ratio' | 'aim'>): boolean {
  return aim !== null && ratio > aim;
}

/** To four digits, which is more than such a measurement is worth. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
