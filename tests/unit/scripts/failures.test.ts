import { describe, expect, it } from 'vitest';
import type { Outcome, TestFailure } from '../../../scripts/suites/counts';
import { formatFailures } from '../../../scripts/suites/failures';

const outcome = (changes: Partial<Outcome>): Outcome => ({
  suite: 'integration',
  seconds: 1,
  passed: 9,
  failed: 0,
  skipped: 0,
  failures: [],
  passedOnRetry: [],
  output: '',
  ...changes,
});

const failure = (title: string, message = 'Error: no'): TestFailure => ({ file: 'a.test.ts', title, message });

describe('the failure summary of a run', () => {
  it('is empty if everything passed at once', () => {
    expect(formatFailures([outcome({}), outcome({ output: 'much to read' })])).toBe('');
  });

  it('lists what passed on the second attempt, then what failed, with the first error of each', () => {
    const unit = outcome({ suite: 'unit', failed: 1, failures: [failure('adds', 'Error: 3 is not 2')] });
    const integration = outcome({ passedOnRetry: [failure('store › saves', 'Error: locked')] });
    expect(formatFailures([unit, integration]).split('\n')).toEqual([
      'Passed only on a second run; find the cause and fix it:',
      '  integration: a.test.ts › store › saves',
      '    Error: locked',
      '',
      'Failed:',
      '  unit: a.test.ts › adds',
      '    Error: 3 is not 2',
    ]);
  });

  it('shows the first location in the project below the message, without colours, blank lines or the rest of the stack', () => {
    const message = [
      '\u001b[31mAssertionError\u001b[39m: expected 1 to be 2',
      '',
      '    at equal (file:///repo/node_modules/chai/index.js:1:2)',
      '    at /repo/tests/a.test.ts:12:47',
      '    at /repo/tests/b.test.ts:3:4',
    ].join('\n');
    expect(
      formatFailures([outcome({ failed: 1, failures: [failure('adds', message)] })])
        .split('\n')
        .slice(2),
    ).toEqual(['    AssertionError: expected 1 to be 2', '        at /repo/tests/a.test.ts:12:47']);
  });

  it('keeps the seed of a property whose counterexample is huge', () => {
    const message = [
      'Error: Property failed after 1 tests',
      '{ seed: 1234, path: "0:1", endOnFailure: true }',
      `Counterexample: ["${'x'.repeat(9_000)}"]`,
      'Shrunk 3 time(s)',
      'Caused by AssertionError: too long',
    ].join('\n');
    const text = formatFailures([outcome({ failed: 1, failures: [failure('any text', message)] })]);
    expect(text).toContain('seed: 1234');
    expect(text).toContain('too long');
    expect(text.length).toBeLessThan(1_500);
  });

  it('shows the last lines of a suite whose failure no test explains, and why it counts as failed', () => {
    const output = Array.from({ length: 99 }, (_, index) => `line ${String(index)}\n`).join('\n');
    const lint = formatFailures([outcome({ suite: 'lint', failed: 1, output })]).split('\n');
    expect(lint.slice(0, 2)).toEqual(['Failed:', '  lint']);
    expect(lint).toHaveLength(17);
    expect(lint.at(-1)).toBe('    line 98');
    const broken = outcome({ failed: 2, failures: [failure('adds')], note: 'wrote no report', output });
    expect(formatFailures([broken])).toMatch(/a\.test\.ts › adds\n[^]*integration: wrote no report\n[^]*line 98$/);
  });

  it('fits on the last page of a CI log, however many tests failed', () => {
    const message = Array.from({ length: 50 }, (_, index) => `line ${String(index)}`).join('\n');
    const many = (count: number, name: string): readonly TestFailure[] =>
      Array.from({ length: count }, (_, index) => failure(`${name} ${String(index)}`, message));
    const text = formatFailures([
      outcome({ failed: 15, failures: many(15, 'fails'), passedOnRetry: many(15, 'wavers') }),
    ]);
    const lines = text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => line.includes('fails'))).toHaveLength(15);
    expect(lines.filter((line) => line.includes('wavers'))).toHaveLength(5);
    expect(lines).toContain('  and 10 more');
    expect(formatFailures([outcome({ failed: 40, failures: many(40, 'fails') })])).toContain('  and 20 more');
  });
});
