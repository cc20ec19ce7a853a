import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Report, TestFailure } from './counts';

/** The environment variable with the file that the report is written to. */
export const REPORT_FILE_VARIABLE = 'CAMPAIGN_DESK_VITEST_REPORT';

/**
 * Vitest reporter that writes a `Report` as JSON. Vitest's own JSON holds neither the errors of
 * hooks and of promises nobody handles, nor the differences and causes of errors. An error outside
 * tests counts as a failed test.
 */
export default class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const file = process.env[REPORT_FILE_VARIABLE];
    if (file === undefined) {
      throw new Error(`${REPORT_FILE_VARIABLE} is not set.`);
    }
    writeFileSync(file, JSON.stringify(createReport(modules, unhandledErrors)));
  }
}

function createReport(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): Report {
  const tests = modules.flatMap(({ children }) => [...children.allTests()]);
  const failed = tests.filter((test) => test.result().state === 'failed');
  const passed = tests.filter((test) => test.result().state === 'passed');
  const failures = [
    ...failed.map(testFailure),
    ...modules.flatMap((module) => [module, ...module.children.allSuites()].flatMap(groupFailures)),
    ...unhandledErrors.map((error) => ({ file: '', title: '', message: formatError(error) })),
  ];
  return {
    passed: passed.length,
    failed: failures.length,
    skipped: tests.length - passed.length - failed.length,
    failures,
    passedOnRetry: passed.filter((test) => test.diagnostic()?.flaky === true).map(testFailure),
  };
}

/** The first error of a test, which is that of its first attempt. */
function testFailure(test: TestCase): TestFailure {
  const [error] = test.result().errors ?? [];
  return {
    file: test.module.relativeModuleId,
    title: titleOf(test),
    message: error === undefined ? '' : formatError(error),
  };
}

/** The errors of a file or of the hooks of a group. */
function groupFailures(group: TestModule | TestSuite): readonly TestFailure[] {
  const file = group.type === 'module' ? group.relativeModuleId : group.module.relativeModuleId;
  const title = group.type === 'module' ? '' : titleOf(group);
  return group.errors().map((error) => ({ file, title, message: formatError(error) }));
}

function titleOf(task: TestCase | TestSuite): string {
  return task.parent.type === 'module' ? task.name : `${titleOf(task.parent)} › ${task.name}`;
}

interface ReportedError {
  readonly name?: string;
  readonly message: string;
  readonly stack?: string;
  readonly diff?: string;
  readonly cause?: ReportedError;
}

function formatError({ name, message, stack, diff, cause }: ReportedError): string {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [
    name === undefined ? message : `${name}: ${message}`,
    ...(diff === undefined ? [] : [diff]),
    // Vitest's own reporters write the first words into the name.
    ...(cause === undefined ? [] : [`Caused by: ${formatError({ ...cause, stack: '' }).replace(/^Caused by: /, '')}`]),
    ...frames,
  ].join('\n');
}
