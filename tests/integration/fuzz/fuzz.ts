import fc from 'fast-check';

/** How many inputs all fuzz tests make together; `npm run test:torture` sets 100,000. */
const ALL_INPUTS = Number(process.env['CAMPAIGN_DESK_FUZZ'] ?? '2000');
/** Repeats a run: a failure prints it. */
const SEED = Number(process.env['CAMPAIGN_DESK_FUZZ_SEED'] ?? String(Date.now() % 2_147_483_647));
/**
 * No input may keep the app busy for longer. Of the processor's time, because the machine may do
 * other things. The gate allows more, for on a machine with more work than processors the same work
 * takes two to three times as much of it.
 */
const MAX_BUSY_MS = process.env['CAMPAIGN_DESK_FUZZ'] === undefined ? 3_000 : 1_000;
/** While one input runs, nothing may be waited for longer: something would be stuck. */
const MAX_WAIT_MS = 20_000;
/** How long a failure is made smaller. */
const MAX_SHRINK_MS = 60_000;
const USUAL_LIMIT_MS = 60_000;
const MS_PER_INPUT = 40;

const inputsOf = (share: number): number => Math.ceil(ALL_INPUTS * share);

/** A time limit for a test that makes this share of all inputs, in milliseconds. */
export const limitOf = (share: number): number => USUAL_LIMIT_MS + inputsOf(share) * MS_PER_INPUT;

/**
 * Runs made-up inputs through a part of the app. Fails when one throws, or takes more than a
 * second, and prints the seed and the path with which `CAMPAIGN_DESK_FUZZ_SEED` repeats it.
 * `share`: this test's part of all inputs, from 0 to 1.
 */
export async function fuzz<T>(
  share: number,
  input: fc.Arbitrary<T>,
  run: (input: T) => Promise<void> | void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(input, async (made) => {
      let busy = await busyFor(() => run(made));
      // Once more, in case the runtime was compiling or collecting garbage.
      if (busy > MAX_BUSY_MS) busy = Math.min(busy, await busyFor(() => run(made)));
      if (busy > MAX_BUSY_MS) throw new Error(`busy for ${Math.round(busy)} ms`);
    }),
    {
      numRuns: inputsOf(share),
      seed: SEED,
      plugins: [fc.timeout(MAX_WAIT_MS), fc.interruptAfterTimeLimit(limitOf(share) + MAX_SHRINK_MS)],
    },
  );
}

async function busyFor(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
