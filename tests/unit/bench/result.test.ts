import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Latest, withResults } from '../../bench/latest';
import { type BenchResult, median, quantile, resultOf, verdictOf } from '../../bench/result';
import { inTurns } from '../../bench/support/in-turns';
import { benchTable } from '../../bench/table';

const row = { name: 'start', ours: 'our start', theirs: 'an empty window', unit: 'ms', aim: 1.25 } as const;
const at = new Date('2027-03-01T10:00:00.000Z');
const result = (parts: Partial<BenchResult> = {}): BenchResult => ({
  ...resultOf(row, { ours: [120], theirs: [100] }, at),
  ...parts,
});

describe('the median', () => {
  it('is the middle value, or the mean of the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(() => median([])).toThrow(RangeError);
  });

  it('has as many values below it as above it, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('a quantile', () => {
  it('is between the two nearest values', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((at) => quantile([40, 10, 30, 20], at))).toEqual([10, 17.5, 25, 32.5, 40]);
    expect(quantile([7], 0.75)).toBe(7);
  });
});

describe('a benchmark row', () => {
  it('is the ratio of the two medians, with how often each side was measured', () => {
    const measured = resultOf(row, { ours: [300, 110, 120], theirs: [100, 90, 900] }, at);
    expect(measured).toEqual({
      ...row,
      median: { ours: 120, theirs: 100 },
      times: 3,
      ratio: 1.2,
      // Between 3, 1.222 and 0.133.
      spread: 1.433,
      measuredOn: '2027-03-01',
    });
  });

  it('misses its goal only above it, and has no verdict without one', () => {
    expect(verdictOf({ ratio: 1.25, spread: 0, aim: 1.25 })).toBe('reached');
    expect(verdictOf({ ratio: 1.251, spread: 0, aim: 1.25 })).toBe('missed');
    expect(verdictOf({ ratio: 1.249, spread: 0, aim: 1.25 })).toBe('reached');
    expect(verdictOf({ ratio: 9, spread: 0, aim: null })).toBeNull();
  });

  it('has a verdict only if its spread is smaller than its distance from the goal', () => {
    expect(verdictOf({ ratio: 1.5, spread: 0.24, aim: 1.25 })).toBe('missed');
    expect(verdictOf({ ratio: 1, spread: 0.24, aim: 1.25 })).toBe('reached');
    expect(verdictOf({ ratio: 1.5, spread: 0.25, aim: 1.25 })).toBe('undecided');
    expect(verdictOf({ ratio: 1, spread: 0.25, aim: 1.25 })).toBe('undecided');
    expect(verdictOf({ ratio: 1, spread: null, aim: 1.25 })).toBe('undecided');
  });

  it('is measured in turns, without the warm-up', async () => {
    const order: string[] = [];
    const measure = (side: string) => () => order.push(side);
    const samples = await inTurns({ times: 2, warmUps: 1 }, measure('a'), measure('b'));
    expect(order.join('')).toBe('ababab');
    expect(samples).toEqual({ ours: [3, 5], theirs: [4, 6] });
  });
});

describe('the table', () => {
  it('has an aligned line for each row, with its spread and verdict', () => {
    const memory = { ours: 'memory', median: { ours: 219.4, theirs: 9.5 }, unit: 'MiB', ratio: 1.5, aim: 1.3 } as const;
    const lines = [result({ aim: null, spread: null }), result({ ...memory, spread: 0.1 })];
    expect(benchTable([...lines, result({ ...memory, spread: 0.5 })]).split('\n')).toEqual([
      '            median  compared with      median  ratio  spread    goal',
      'our start   120 ms  an empty window    100 ms   1.20',
      'memory     219 MiB  an empty window  9.50 MiB   1.50  ± 0.05  ≤ 1.30  missed',
      'memory     219 MiB  an empty window  9.50 MiB   1.50  ± 0.25  ≤ 1.30  undecided',
    ]);
  });
});

describe('the latest results', () => {
  const machine = { system: 'linux x64', cores: 2, memoryGiB: 24, electron: '33.2.1', node: '20.20.2' };
  const before: Latest = { machine, rows: [result({ name: 'a', ratio: 1 }), result({ name: 'b', ratio: 1 })] };

  it('keep the rows that were not measured again, in the order of the table', () => {
    const after = withResults(before, machine, [result({ name: 'b', ratio: 2 })], ['b', 'a', 'c']);
    expect(after.rows.map(({ name, ratio }) => [name, ratio])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('keep nothing of another machine or another Electron', () => {
    const other = { ...machine, electron: '45.4.1' };
    expect(withResults(before, other, [result({ name: 'b' })], ['a', 'b']).rows.map(({ name }) => name)).toEqual(['b']);
  });
});
