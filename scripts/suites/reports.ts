import { z } from 'zod';
import { type Counts } from './counts';

const count = z.number().int().nonnegative();

const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

export type ReportReader = (text: string) => Counts | undefined;

/** Reads Vitest's JSON report. A file that failed before its first test counts as one failed test. */
export const readVitestReport: ReportReader = (text) => {
  const report = parse(vitestReport, text);
  if (report === undefined) {
    return undefined;
  }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/** Reads Playwright's JSON report. A test that passed only on a second try has failed; so has an error outside tests. */
export const readPlaywrightReport: ReportReader = (text) => {
  const report = parse(playwrightReport, text);
  return report === undefined
    ? undefined
    : {
        passed: report.stats.expected,
        failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
        skipped: report.stats.skipped,
      };
};

function parse<Report>(schema: z.ZodType<Report>, text: string): Report | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
