import type { Outcome } from './counts';
import { runSuite, type SuiteRun } from './run-suite';
import type { Suite } from './suites';

const NEEDS_ROOT = 'it needs root or passwordless sudo, on Debian or a relative of it';

export interface Printer {
  readonly started: (suite: string) => void;
  readonly ended: (outcome: Outcome) => void;
}

/**
 * Runs stage after stage, the lanes of a stage side by side, and goes on after a failure. A suite
 * that needs root counts as neither passed nor failed if it cannot have that. What
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
          const outcome = await outcomeOf(suite, broken, { ...how, output });
          outcomes.push(outcome);
          print.ended(outcome);
        }
      }),
    );
  }
  return outcomes;
}

async function outcomeOf(suite: Suite, broken: Outcome | undefined, how: SuiteRun): Promise<Outcome> {
  if (suite.root !== undefined && how.privilege === 'none') return notRun(suite, 0, NEEDS_ROOT);
  return broken === undefined ? runSuite(suite, how) : notRun(suite, 1, `${broken.suite} failed`);
}

function notRun(suite: Suite, failed: 0 | 1, reason: string): Outcome {
  return {
    suite: suite.name,
    passed: 0,
    failed,
    skipped: 0,
    seconds: 0,
    failures: [],
    passedOnRetry: [],
    output: '',
    note: `not run: ${reason}`,
  };
}
