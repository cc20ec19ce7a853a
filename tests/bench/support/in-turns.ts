import type { Samples } from '../row';

type Measure = () => number | Promise<number>;

/**
 * Measures two things in turns, so that whatever else the machine does meanwhile strikes both. What
 * the first rounds give is thrown away.
 */
export async function inTurns(
  { times, warmUps }: { readonly times: number; readonly warmUps: number },
  ours: Measure,
  theirs: Measure,
): Promise<Samples> {
  const samples = { ours: [] as number[], theirs: [] as number[] };
  for (let round = -warmUps; round < times; round += 1) {
    const [a, b] = [await ours(), await theirs()];
    if (round < 0) continue;
    samples.ours.push(a);
    samples.theirs.push(b);
  }
  return samples;
}
