import { z } from 'zod';
import type { Report, TestFailure } from './counts';

const count = z.number().int().nonnegative();

const testFailure = z.object({ file: z.string(), title: z.string(), message: z.string() });

const vitestReport = z.object({
  passed: count,
  failed: count,
  skipped: count,
  failures: z.array(testFailure),
  passedOnRetry: z.array(testFailure),
});

const playwrightError = z.object({ message: z.string().optional() });

const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(playwrightError) })) }),
      ),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  suites: z.array(playwrightSuite),
  errors: z.array(playwrightError),
});

export type ReportReader = (text: string) => Report | undefined;

/** Reads what our reporter for Vitest wrote. */
export const readVitestReport: ReportReader = (text) => parse(vitestReport, text);

/**
 * Reads Playwright's JSON report. An error outside tests counts as one failed test, a test that
 * passed when it was retried as passed.
 */
export const readPlaywrightReport: ReportReader = (text) => {
  const report = parse(playwrightReport, text);
  if (report === undefined) {
    return undefined;
  }
  const tests = report.suites.flatMap((file) => playwrightTests(file, []));
  const outside = report.errors.map((error) => ({ file: '', title: '', message: joinErrors([error]) }));
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected + report.errors.length,
    skipped: report.stats.skipped,
    failures: [...failuresOf(tests, 'unexpected'), ...outside],
    passedOnRetry: failuresOf(tests, 'flaky'),
  };
};

interface TestResult {
  readonly status: string;
  readonly failure: TestFailure;
}

/**
 * `groups`: the titles around this suite. A file is a suite too, whose title is the file's name.
 */
function playwrightTests(suite: z.infer<typeof playwrightSuite>, groups: readonly string[]): readonly TestResult[] {
  const own = suite.specs.flatMap(({ title, file, tests }) =>
    tests.map(({ status, results }) => ({
      status,
      failure: { file, title: joinTitles([...groups, title]), message: joinErrors(results[0]?.errors ?? []) },
    })),
  );
  const inner = (suite.suites ?? []).flatMap((group) => playwrightTests(group, [...groups, group.title]));
  return [...own, ...inner];
}

function failuresOf(tests: readonly TestResult[], wanted: string): readonly TestFailure[] {
  return tests.filter(({ status }) => status === wanted).map(({ failure }) => failure);
}

/** Playwright reports a timeout and the action that was waiting as two errors. */
function joinErrors(errors: readonly z.infer<typeof playwrightError>[]): string {
  return errors.map(({ message }) => message ?? '').join('\n');
}

function joinTitles(titles: readonly string[]): string {
  return titles.filter((title) => title !== '').join(' › ');
}

function parse<Report>(schema: z.ZodType<Report>, text: string): Report | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
