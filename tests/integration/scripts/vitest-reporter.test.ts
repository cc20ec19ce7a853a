import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../scripts/command';
import { repositoryRoot } from '../../../scripts/repository';
import type { Report, TestFailure } from '../../../scripts/suites/counts';
import { readVitestReport } from '../../../scripts/suites/reports';
import { REPORT_FILE_VARIABLE } from '../../../scripts/suites/vitest-reporter';

const TESTS = {
  'sums.test.mjs': `
    import fc from 'fast-check';
    import { describe, expect, it } from 'vitest';
    let attempt = 0;
    describe('sums', () => {
      it('passes at once', () => expect(1 + 1).toBe(2));
      it.skip('is skipped', () => undefined);
      describe('inner', () => {
        it('passes on the second attempt', () => {
          attempt += 1;
          expect({ attempt, other: 'x'.repeat(80) }).toEqual({ attempt: 2, other: 'x'.repeat(80) });
        });
      });
      it('fails for some number', () =>
        fc.assert(fc.property(fc.integer(), (n) => { expect(n, 'the sum').toBeLessThan(1000); }), { seed: 7 }));
    });`,
  'hook.test.mjs': `
    import { beforeAll, describe, it } from 'vitest';
    describe('with a hook', () => {
      beforeAll(() => {
        throw new Error('the hook failed');
      });
      it('never runs', () => undefined);
    });`,
  'broken.test.mjs': `throw new Error('the file failed');`,
  'promise.test.mjs': `
    import { it } from 'vitest';
    it('leaves a promise behind', async () => {
      void Promise.reject(new Error('nobody handles this'));
      await new Promise((resolve) => setImmediate(resolve));
    });`,
};

let folder: string;
let report: Report | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-reporter-'));
  await mkdir(join(folder, 'tests'));
  await symlink(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
  await Promise.all(Object.entries(TESTS).map(([name, text]) => writeFile(join(folder, 'tests', name), text)));
  const file = join(folder, 'report.json');
  const vitest = join(repositoryRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporter = join(repositoryRoot, 'scripts', 'suites', 'vitest-reporter.ts');
  const args = [vitest, 'run', '--root', folder, '--retry=1', '--reporter=default', `--reporter=${reporter}`];
  const env = { ...process.env, [REPORT_FILE_VARIABLE]: file };
  await run({ file: process.execPath, args }, { cwd: folder, env, output: 'kept' });
  report = readVitestReport(await readFile(file, 'utf8'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const messageOf = (wanted: (failure: TestFailure) => boolean): string =>
  stripVTControlCharacters([...(report?.failures ?? []), ...(report?.passedOnRetry ?? [])].find(wanted)?.message ?? '');

describe('the report of a Vitest run', () => {
  it('counts every test, and every error outside tests as a failed one', () => {
    expect(report).toMatchObject({ passed: 3, failed: 4, skipped: 2 });
  });

  it('names a test that passed on its second attempt, with the first attempt’s difference', () => {
    expect(report?.passedOnRetry).toMatchObject([
      { file: 'tests/sums.test.mjs', title: 'sums › inner › passes on the second attempt' },
    ]);
    const message = messageOf(({ title }) => title.includes('second attempt'));
    expect(message).toMatch(/^AssertionError: [^]*- {3}"attempt": 2[^]*\+ {3}"attempt": 1[^]*sums\.test\.mjs:\d+:\d+/);
  });

  it('names a failed property, with its seed and the error behind it', () => {
    const message = messageOf(({ title }) => title === 'sums › fails for some number');
    expect(message).toMatch(
      /seed: 7, path: [^]*Caused by: AssertionError: the sum: expected 1000 to be less than 1000/,
    );
  });

  it('contains the errors of a hook, of a file and of an unhandled promise', () => {
    expect(messageOf(({ title }) => title === 'with a hook')).toContain('Error: the hook failed');
    expect(messageOf(({ file, title }) => file === 'tests/broken.test.mjs' && title === '')).toContain(
      'the file failed',
    );
    expect(messageOf(({ file }) => file === '')).toContain('nobody handles this');
  });
});
