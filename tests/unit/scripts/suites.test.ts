import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { asRoot } from '../../../scripts/machine/apt';
import { type Outcome, succeeded, total } from '../../../scripts/suites/counts';
import { judgeByExitCode, judgeByReport } from '../../../scripts/suites/judge';
import { readRequest, stages } from '../../../scripts/suites/plan';
import { readPlaywrightReport, readVitestReport } from '../../../scripts/suites/reports';
import { runAll } from '../../../scripts/suites/run-all';
import { SUITE_NAMES, SUITES } from '../../../scripts/suites/suites';
import { closingLine, formatTable } from '../../../scripts/suites/table';

const counts = (passed: number, failed: number, skipped = 0): { passed: number; failed: number; skipped: number } => ({
  passed,
  failed,
  skipped,
});
const unexplained = { failures: [], passedOnRetry: [], output: '' };

describe("reading a runner's report", () => {
  const test = { file: 'tests/unit/a.test.ts', title: 'adds', message: 'Error: no' };

  it('uses the report of our Vitest reporter unchanged', () => {
    const report = { ...counts(5, 1, 2), failures: [test], passedOnRetry: [{ ...test, title: 'subtracts' }] };
    expect(readVitestReport(JSON.stringify(report))).toEqual(report);
  });

  it('counts an error outside tests in Playwright as a failure', () => {
    const report = {
      stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 2 },
      suites: [],
      errors: [{ message: 'no' }],
    };
    expect(readPlaywrightReport(JSON.stringify(report))).toEqual({
      ...counts(3, 1, 2),
      failures: [{ file: '', title: '', message: 'no' }],
      passedOnRetry: [],
    });
  });

  it('names failed Playwright tests, and those that passed on the second attempt, with their first error', async () => {
    const report = readPlaywrightReport(await readFile('tests/fixtures/reports/playwright.json', 'utf8'));
    expect(report).toMatchObject(counts(2, 2));
    const named = (tests: readonly { file: string; title: string }[] = []): readonly string[] =>
      tests.map(({ file, title }) => `${file} › ${title}`);
    expect(named(report?.failures)).toEqual(['sample.spec.ts › list › fails', 'sample.spec.ts › list › inner › hangs']);
    expect(named(report?.passedOnRetry)).toEqual(['sample.spec.ts › list › passes on the second attempt']);
    const messages = [...(report?.failures ?? []), ...(report?.passedOnRetry ?? [])].map(({ message }) =>
      stripVTControlCharacters(message),
    );
    expect(messages[0]).toContain('Expected: "b"');
    expect(messages[1]).toMatch(/Received: "before"[^]*Test timeout of 300ms exceeded/);
    expect(messages[2]).toMatch(/Error: attempt[^]*Received: 0/);
  });

  it.each(['', 'not JSON', '{}', '{"stats": {"expected": -1}}', '{"passed": -1}'])('reads nothing from %j', (text) => {
    expect(readVitestReport(text)).toBeUndefined();
    expect(readPlaywrightReport(text)).toBeUndefined();
  });
});

describe('judging a suite', () => {
  it('accepts a report that agrees with the exit code', () => {
    expect(judgeByReport(0, counts(3, 0))).toEqual(counts(3, 0));
    expect(judgeByReport(1, counts(3, 2))).toEqual(counts(3, 2));
  });

  it('counts a failure without a report', () => {
    expect(judgeByReport(0, undefined)).toMatchObject(counts(0, 1));
  });

  it('counts a failure if no test ran', () => {
    expect(judgeByReport(0, counts(0, 0, 4))).toMatchObject(counts(0, 1, 4));
  });

  it('counts a failure if the runner failed although no test did', () => {
    expect(judgeByReport(124, counts(3, 0))).toMatchObject(counts(3, 1));
  });

  it('counts a check as one test', () => {
    expect(judgeByExitCode(0)).toEqual(counts(1, 0));
    expect(judgeByExitCode(2)).toEqual(counts(0, 1));
  });
});

describe('the result of a run', () => {
  it('is a success only if nothing failed and something passed', () => {
    expect(succeeded(counts(1, 0))).toBe(true);
    expect(succeeded(counts(9, 1))).toBe(false);
    expect(succeeded(counts(0, 0))).toBe(false);
  });

  it('is a table of the suites with their sum', () => {
    const outcomes = [
      { suite: 'unit', seconds: 2, ...counts(10, 0), ...unexplained },
      { suite: 'e2e', seconds: 60.25, ...counts(4, 1, 2), ...unexplained, note: 'why' },
    ];
    expect(formatTable(outcomes).split('\n')).toEqual([
      'suite  passed  failed  skipped    time',
      'unit       10       0        0   2.0 s',
      'e2e         4       1        2  60.3 s  why',
      'total      14       1        2  62.3 s',
    ]);
    expect(closingLine(total(outcomes))).toBe('14 passed, 1 failed');
  });
});

describe('suites that need root', () => {
  it('count as neither passed nor failed, and say why, if nobody gives them root', async () => {
    const ended: Outcome[] = [];
    const printer = { started: () => undefined, ended: (outcome: Outcome) => ended.push(outcome) };
    const how = { env: {}, reports: '', runnerArgs: [], privilege: 'none' } as const;
    const outcomes = await runAll(stages(SUITES, ['debian', 'deb', 'installed']), how, printer);
    expect(outcomes.map(({ suite }) => suite)).toEqual(['debian', 'deb', 'installed']);
    expect(total(outcomes)).toEqual(counts(0, 0));
    for (const { note } of ended) expect(note).toMatch(/^not run: it needs root/);
  });

  it('run through sudo for an ordinary user who has it, and directly for root', () => {
    const command = { file: '/opt/node', args: ['a b'] };
    expect(asRoot(command, 'root')).toEqual(command);
    const { file, args } = asRoot(command, 'sudo');
    expect(file).toBe('sudo');
    expect(args.slice(0, 2)).toEqual(['-n', '--preserve-env']);
    expect(args.slice(-2)).toEqual(['/opt/node', 'a b']);
  });
});

describe('the requested suites', () => {
  it('are all without arguments', () => {
    expect(readRequest([])).toEqual({ names: SUITE_NAMES, runnerArgs: [] });
  });

  it('are the named ones, and the other arguments are the runner’s', () => {
    expect(readRequest(['e2e', '-g', 'first run'])).toEqual({ names: ['e2e'], runnerArgs: ['-g', 'first run'] });
    expect(readRequest(['packaged', 'package'])).toEqual({ names: ['package', 'packaged'], runnerArgs: [] });
  });
});

describe('the plan of a run', () => {
  it('runs every suite exactly once', () => {
    const planned = stages(SUITES, SUITE_NAMES)
      .flat(2)
      .map(({ name }) => name);
    expect([...planned].sort()).toEqual([...SUITE_NAMES].sort());
  });

  it('runs nothing beside the tests of the app, and only checks beside those of packages', () => {
    const named = stages(SUITES, SUITE_NAMES).map((lanes) => lanes.map((lane) => lane.map(({ name }) => name)));
    expect(named.slice(1)).toEqual([
      [['e2e']],
      [
        ['package', 'packaged', 'deb', 'installed'],
        ['types', 'svelte', 'lint'],
      ],
    ]);
  });

  it('makes the fresh Debian beside the checks, long before the suite that uses it', () => {
    const [first = []] = stages(SUITES, SUITE_NAMES);
    expect(first.map((lane) => lane.map(({ name }) => name))).toContainEqual(['debian']);
  });

  it('runs only the requested suites', () => {
    expect(stages(SUITES, ['unit', 'e2e']).map((lanes) => lanes.flat().map(({ name }) => name))).toEqual([
      ['unit'],
      ['e2e'],
    ]);
  });

  it('puts a suite after the one it needs', () => {
    const order = stages(SUITES, SUITE_NAMES)
      .flat(2)
      .map(({ name }) => name);
    for (const { name, after } of SUITES) {
      if (after !== undefined) {
        expect(order.indexOf(name)).toBeGreaterThan(order.indexOf(after));
      }
    }
  });
});
