import type { Outcome } from './counts';
import { runSuite, type SuiteRun } from './run-suite';
import type { Suite } from './suites';

export interface Printer {
  readonly started: (suite: string) => void;
  readonly ended: (outcome: Outcome) => void;
}

/**
 * Runs stage after stage, the lanes of a stage side by side, and goes on after a failure. What
 * stands alone in its stage shares the terminal, the others' output is kept and handed over when
 * each has ended.
 */
export async function runAll(
  stages: readonly (readonly (readonly Suite[])[])[],
  how: Omit<SuiteRun, 'output'>,
  print: Printer,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const lanes of stages) {
    const output = lanes.length === 1 ? 'here' : 'kept';
    await Promise.all(
      lanes.map(async (lane) => {
        for (const suite of lane) {
          print.started(suite.name);
          const broken = outcomes.find(({ suite: name, failed }) => name === suite.after && failed > 0);
          const outcome = broken === undefined ? await runSuite(suite, { ...how, output }) : notRun(suite, broken);
          outcomes.push(outcome);
          print.ended(outcome);
        }
      }),
    );
  }
  return outcomes;
}

function notRun(suite: Suite, broken: Outcome): Outcome {
  return {
    suite: suite.name,
    passed: 0,
    failed: 1,
    skipped: 0,
    seconds: 0,
    failures: [],
    passedOnRetry: [],
    output: '',
    note: `not run: ${broken.suite} failed`,
  };
}
