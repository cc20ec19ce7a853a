import type { Counts } from './counts';

export type Judgement = Counts & { readonly note?: string };

/** A check that only passes or fails counts as one test. */
export function judgeByExitCode(code: number): Judgement {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * The numbers of a suite's own report, distrusted: a suite without a report, without a test, or
 * that ended badly although no test of it failed counts at least one failure.
 */
export function judgeByReport(code: number, reported: Counts | undefined): Judgement {
  if (reported === undefined) {
    return { passed: 0, failed: 1, skipped: 0, note: `wrote no report (exit code ${String(code)})` };
  }
  if (reported.passed + reported.failed === 0) {
    return { ...reported, failed: 1, note: 'ran no test' };
  }
  if (code !== 0 && reported.failed === 0) {
    return { ...reported, failed: 1, note: `ended with exit code ${String(code)} although no test failed` };
  }
  return reported;
}
