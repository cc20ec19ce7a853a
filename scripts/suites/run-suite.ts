import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, type Ended, type Environment, run, type RunOptions } from '../command';
import { asRoot, type Privilege } from '../machine/apt';
import { repositoryRoot } from '../repository';
import { inSession, makePrivateHome } from '../session/private-session';
import { type Outcome, type Report, total } from './counts';
import { judgeByExitCode, judgeByReport, type Judgement } from './judge';
import { describeLeftOut } from './other-systems';
import { partOfRun, type Suite } from './suites';
import { REPORT_FILE_VARIABLE } from './vitest-reporter';

/** Elsewhere than on Linux the app's tests run one after the other, see `parts`. */
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
  // Tests that the user named are few, so one runner is enough. Elsewhere than on Linux two would
  // share a keyboard and a clipboard.
  const count = how.runnerArgs.length === 0 && process.platform === 'linux' ? (suite.parts ?? 1) : 1;
  const parts = await Promise.all(Array.from({ length: count }, (_, index) => runPart(suite, how, index + 1, count)));
  const notes = [describeLeftOut(suite.name, process.platform), ...parts.map(({ judgement: { note } }) => note)].filter(
    (note) => note !== undefined,
  );
  return {
    suite: suite.name,
    seconds: (performance.now() - started) / 1000,
    ...total(parts.map(({ judgement }) => judgement)),
    failures: parts.flatMap(({ report }) => report?.failures ?? []),
    passedOnRetry: parts.flatMap(({ report }) => report?.passedOnRetry ?? []),
    output: parts.map(({ output }) => output).join('\n'),
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  };
}

interface Part {
  readonly judgement: Judgement;
  readonly report: Report | undefined;
  readonly output: string;
}

async function runPart(suite: Suite, how: SuiteRun, index: number, count: number): Promise<Part> {
  const reportFile = join(how.reports, `${suite.name}-${String(index)}.json`);
  const { readReport } = suite;
  const { file, args } = suite.command;
  const asUser =
    readReport === undefined ? suite.command : { file, args: [...args, ...partOfRun(index, count), ...how.runnerArgs] };
  const command = suite.root === 'used' ? asRoot(asUser, how.privilege) : asUser;
  const env = { ...how.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile, [REPORT_FILE_VARIABLE]: reportFile };
  const { code, text: output } = await runIn(suite, command, env, how.output, index);
  if (readReport === undefined) {
    return { judgement: judgeByExitCode(code), report: undefined, output };
  }
  const report = readReport(await readFile(reportFile, 'utf8').catch(() => ''));
  return { judgement: judgeByReport(code, report), report, output };
}

async function runIn(
  suite: Suite,
  command: Command,
  env: Environment,
  output: RunOptions['output'],
  index: number,
): Promise<Ended> {
  const options = { cwd: repositoryRoot, output, limitMs: LIMIT_MS };
  // Elsewhere there is no way to make a second session: the tests use the user's own.
  if (suite.surroundings === 'plain' || process.platform !== 'linux') {
    return run(command, { ...options, env });
  }
  const home = await makePrivateHome(env);
  try {
    const display = suite.surroundings === 'desktop' ? index : null;
    return await run(inSession(command, home.folder, display), { ...options, env: home.env });
  } finally {
    await home.remove();
  }
}
