/** How many tests a suite ran, by their result. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One failed attempt at a test, as its runner reported it. */
export interface TestFailure {
  /** Relative to the repository; empty for an error outside of all files. */
  readonly file: string;
  /** The titles of the groups around the test and its own; empty for an error outside of tests. */
  readonly title: string;
  /** The first error, as the runner formats it; empty when the report holds none. */
  readonly message: string;
}

/** What a test runner reported. */
export interface Report extends Counts {
  readonly failures: readonly TestFailure[];
  /** The first attempts of tests that count as passed because the second attempt did. */
  readonly passedOnRetry: readonly TestFailure[];
}

export interface Outcome extends Report {
  readonly suite: string;
  readonly seconds: number;
  /** What the suite printed; empty when it went straight to the terminal. */
  readonly output: string;
  /** Why the suite counts as failed when no single test says so, and what it left out. */
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
