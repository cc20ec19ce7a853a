/** How many tests a suite ran, by their result. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Counts {
  readonly suite: string;
  readonly seconds: number;
  /** Why the suite counts as failed when no single test says so. */
  readonly note?: string;
}

export function total(outcomes: readonly Counts[]): Counts {
  return outcomes.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** Nothing failed and something passed: a run without tests proves nothing. */
export function succeeded(sum: Counts): boolean {
  return sum.failed === 0 && sum.passed > 0;
}
