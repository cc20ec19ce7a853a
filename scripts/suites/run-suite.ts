import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, type Ended, type Environment, run, type RunOptions } from '../command';
import { asRoot, type Privilege } from '../machine/apt';
import { repositoryRoot } from '../repository';
import { makePrivateHome } from '../session/private-session';
import { inSessions } from '../session/several-sessions';
import type { Outcome } from './counts';
import { judgeByExitCode, judgeByReport } from './judge';
import { describeLeftOut } from './other-systems';
import type { Suite } from './suites';
import { REPORT_FILE_VARIABLE } from './vitest-reporter';

/** Elsewhere than on Linux the app's tests run one after the other, see `workersOf`. */
const LIMIT_MS = (process.platform === 'linux' ? 30 : 60) * 60_000;

export interface SuiteRun {
  readonly env: Environment;
  /** A folder for the runners' reports. */
  readonly reports: string;
  readonly runnerArgs: readonly string[];
  /** How suites that use root can have it. */
  readonly privilege: Privilege;
  readonly output: RunOptions['output'];
}

/** Runs one suite in the surroundings it needs and counts what it did. */
export async function runSuite(suite: Suite, how: SuiteRun): Promise<Outcome> {
  const started = performance.now();
  const reportFile = join(how.reports, `${suite.name}.json`);
  const { readReport } = suite;
  const workers = workersOf(suite, how);
  const command =
    suite.root === 'used' ? asRoot(commandOf(suite, how, workers), how.privilege) : commandOf(suite, how, workers);
  const env = { ...how.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile, [REPORT_FILE_VARIABLE]: reportFile };
  const { code, text: output } = await runIn(suite, command, { env, output: how.output, sessions: workers });
  const report = readReport?.(await readFile(reportFile, 'utf8').catch(() => ''));
  const judgement = readReport === undefined ? judgeByExitCode(code) : judgeByReport(code, report);
  const notes = [describeLeftOut(suite.name, process.platform), judgement.note].filter((note) => note !== undefined);
  return {
    failures: report?.failures ?? [],
    passedOnRetry: report?.passedOnRetry ?? [],
    ...judgement,
    suite: suite.name,
    seconds: (performance.now() - started) / 1000,
    output,
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  };
}

/**
 * Tests that the user named are few, so one worker is enough. Elsewhere than on Linux two would
 * share a keyboard and a clipboard.
 */
function workersOf(suite: Suite, { runnerArgs }: SuiteRun): number {
  return runnerArgs.length === 0 && process.platform === 'linux' ? (suite.workers ?? 1) : 1;
}

function commandOf({ command: { file, args }, readReport }: Suite, { runnerArgs }: SuiteRun, workers: number): Command {
  if (readReport === undefined) return { file, args };
  return { file, args: [...args, ...(workers === 1 ? [] : [`--workers=${String(workers)}`]), ...runnerArgs] };
}

interface Surrounded {
  readonly env: Environment;
  readonly output: RunOptions['output'];
  /** How many sessions the command may use at once. */
  readonly sessions: number;
}

async function runIn(suite: Suite, command: Command, { env, output, sessions }: Surrounded): Promise<Ended> {
  const options = { cwd: repositoryRoot, output, limitMs: LIMIT_MS };
  // Elsewhere there is no way to make a second session: the tests use the user's own.
  if (suite.surroundings === 'plain' || process.platform !== 'linux') {
    return run(command, { ...options, env });
  }
  const homes = await Promise.all(Array.from({ length: sessions }, () => makePrivateHome(env)));
  try {
    const session = inSessions(command, homes, suite.surroundings === 'desktop');
    return await run(session.command, { ...options, env: session.env });
  } finally {
    await Promise.all(homes.map((home) => home.remove()));
  }
}
