import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Latest, withResults } from '../../bench/latest';
import { type BenchResult, median, missesItsAim, resultOf } from '../../bench/result';
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

describe('a benchmark row', () => {
  it('is the ratio of the two medians, with how often each side was measured', () => {
    const measured = resultOf(row, { ours: [300, 110, 120], theirs: [100, 90, 900] }, at);
    expect(measured).toEqual({
      ...row,
      median: { ours: 120, theirs: 100 },
      times: 3,
      ratio: 1.2,
      measuredOn: '2027-03-01',
    });
  });

  it('misses its target only above it, and never without one', () => {
    expect(missesItsAim({ ratio: 1.25, aim: 1.25 })).toBe(false);
    expect(missesItsAim({ ratio: 1.251, aim: 1.25 })).toBe(true);
    expect(missesItsAim({ ratio: 9, aim: null })).toBe(false);
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
  it('has an aligned line for each row, and says which target was missed', () => {
    const missed = result({ ours: 'memory', median: { ours: 219.4, theirs: 9.5 }, unit: 'MiB', ratio: 1.5, aim: 1.3 });
    expect(benchTable([result({ aim: null }), missed]).split('\n')).toEqual([
      '            median  against            median  ratio     aim',
      'our start   120 ms  an empty window    100 ms   1.20',
      'memory     219 MiB  an empty window  9.50 MiB   1.50  ≤ 1.30  missed',
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
