import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built';
import { ensureGalleryBuilt } from './gallery/build';
import { aptPrivilege } from './machine/apt';
import { prepare } from './prepare';
import { printStatus } from './print-status';
import { warnIfSandboxIsOff } from './runtime/root';
import { type Outcome, succeeded, total } from './suites/counts';
import { formatFailures } from './suites/failures';
import { readRequest, stages } from './suites/plan';
import { runAll } from './suites/run-all';
import { SUITE_NAMES, SUITES } from './suites/suites';
import { closingLine, formatTable } from './suites/table';

/**
 * `npm test`: all suites. `scripts/test.ts e2e -g "first run"`: the named ones, the rest of the
 * line to the runner.
 */
async function main(): Promise<number> {
  const request = readRequest(process.argv.slice(2));
  const prepared = await prepare('test');
  if (!prepared.ready) {
    printStatus(prepared.message);
    return 1;
  }
  warnIfSandboxIsOff(process.getuid?.());
  const needsBuild = request.names.some((name) => name === 'e2e') && !request.names.includes('build');
  if (needsBuild && !(await ensureBuilt('older'))) {
    return 1;
  }
  // A single test of it builds it when it needs it.
  if (needsBuild && request.runnerArgs.length === 0) await ensureGalleryBuilt();
  const reports = await mkdtemp(join(tmpdir(), 'campaign-desk-reports-'));
  const env = { ...process.env, CAMPAIGN_DESK_ELECTRON: prepared.runtime.executable };
  try {
    const outcomes = await runAll(
      stages(SUITES, request.names),
      { env, reports, runnerArgs: request.runnerArgs, privilege: await aptPrivilege(process.getuid?.()) },
      printer,
    );
    return conclude(outcomes);
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

const printer = {
  started: (suite: string): void => {
    process.stdout.write(`\n▶ ${suite}\n`);
  },
  ended: (outcome: Outcome): void => {
    const verdict = outcome.failed > 0 ? '✘' : outcome.passed > 0 ? '✔' : '–';
    const note = outcome.note === undefined ? '' : ` (${outcome.note})`;
    process.stdout.write(
      `\n${outcome.output.trimEnd()}\n${verdict} ${outcome.suite}: ${closingLine(outcome)}${note}\n`,
    );
  },
};

function conclude(outcomes: readonly Outcome[]): number {
  const inOrder = SUITE_NAMES.flatMap((name) => outcomes.filter(({ suite }) => suite === name));
  const sum = total(inOrder);
  const failures = formatFailures(inOrder);
  const parts = [formatTable(inOrder), ...(failures === '' ? [] : [failures]), closingLine(sum)];
  process.stdout.write(`\n${parts.join('\n\n')}\n`);
  return succeeded(sum) ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
