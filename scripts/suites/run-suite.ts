import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, type Ended, type Environment, run, type RunOptions } from '../command';
import { repositoryRoot } from '../repository';
import { inSession, makePrivateHome } from '../session/private-session';
import { type Outcome } from './counts';
import { judgeByExitCode, judgeByReport } from './judge';
import { type Suite } from './suites';

const limitMs = 30 * 60_000;

export interface SuiteRun {
  readonly env: Environment;
  /** A folder for the runners' reports. */
  readonly reports: string;
  readonly runnerArgs: readonly string[];
  readonly output: RunOptions['output'];
}

/** Runs one suite in the surroundings it needs and counts what it did. `text` is its output when that was kept. */
export async function runSuite(suite: Suite, how: SuiteRun): Promise<{ outcome: Outcome; text: string }> {
  const started = performance.now();
  const report = join(how.reports, `${suite.name}.json`);
  const { file, args } = suite.command(report);
  const command = { file, args: suite.readReport === undefined ? args : [...args, ...how.runnerArgs] };
  const ended = await runIn(suite, command, { ...how.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, how.output);
  const judgement =
    suite.readReport === undefined
      ? judgeByExitCode(ended.code)
      : judgeByReport(ended.code, suite.readReport(await readFile(report, 'utf8').catch(() => '')));
  const seconds = (performance.now() - started) / 1000;
  return { outcome: { suite: suite.name, seconds, ...judgement }, text: ended.text };
}

async function runIn(suite: Suite, command: Command, env: Environment, output: RunOptions['output']): Promise<Ended> {
  const options = { cwd: repositoryRoot, output, limitMs };
  // Elsewhere there is no way to make a second session: the tests use the person's own.
  if (suite.surroundings === 'plain' || process.platform !== 'linux') {
    return run(command, { ...options, env });
  }
  const home = await makePrivateHome(env);
  try {
    return await run(inSession(command, home.folder, suite.surroundings === 'desktop'), { ...options, env: home.env });
  } finally {
    await home.remove();
  }
}
