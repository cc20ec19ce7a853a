import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  intersection,
  type Interval,
  type Intervals,
  joined,
  longest,
  outside,
  overlaps,
  unitsTouched,
} from '@domain/calling-hours/intervals';

const SPAN = { from: 0, to: 60 };
const intervals = fc
  .uniqueArray(fc.integer({ min: SPAN.from, max: SPAN.to }), { maxLength: 12 })
  .map((times) => times.sort((one, other) => one - other))
  .map((times): Intervals => times.flatMap((from, at) => (at % 2 === 0 ? pair(from, times[at + 1]) : [])));
const weighted = fc.array(fc.record({ intervals, weight: fc.integer({ min: 1, max: 3 }) }), { maxLength: 5 });

const pair = (from: number, to: number | undefined): Intervals => (to === undefined ? [] : [{ from, to }]);
const instants = Array.from({ length: SPAN.to + 1 }, (_, at) => at);
const has = (all: Intervals, at: number): boolean => all.some(({ from, to }) => from <= at && at < to);
const isInOrderAndApart = (all: Intervals): boolean =>
  all.every(({ from, to }, index) => from < to && (index === 0 || (all[index - 1]?.to ?? 0) < from));

it('an intersection has the instants that are in both, and what is outside has all others', () => {
  fc.assert(
    fc.property(intervals, intervals, (one, other) => {
      const both = intersection(one, other);
      const left = outside(one, SPAN);
      return instants.every(
        (at) => has(both, at) === (has(one, at) && has(other, at)) && has(left, at) === (!has(one, at) && at < SPAN.to),
      );
    }),
  );
});

it('intervals overlap at the instants at which enough of them are', () => {
  fc.assert(
    fc.property(weighted, fc.integer({ min: 1, max: 8 }), (all, needed) => {
      const found = overlaps(all, needed);
      const weightAt = (at: number): number =>
        all.reduce((sum, each) => sum + (has(each.intervals, at) ? each.weight : 0), 0);
      return isInOrderAndApart(found) && instants.every((at) => has(found, at) === weightAt(at) >= needed);
    }),
  );
});

it('the longest interval is the first that no other one exceeds', () => {
  expect(longest([])).toBeNull();
  const all: readonly Interval[] = [
    { from: 0, to: 2 },
    { from: 4, to: 9 },
    { from: 10, to: 15 },
  ];
  expect(longest(all)).toBe(all[1]);
});

it('the units that stretches touch are each counted once', () => {
  fc.assert(
    fc.property(intervals, fc.integer({ min: 1, max: 7 }), (all, unit) => {
      const touched = unitsTouched(all, unit);
      const expected = new Set(instants.filter((at) => has(all, at)).map((at) => Math.floor(at / unit)));
      return isInOrderAndApart(touched) && instants.every((number) => has(touched, number) === expected.has(number));
    }),
  );
});

it('joins stretches that touch', () => {
  expect(
    joined([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 4, to: 5 },
    ]),
  ).toEqual([
    { from: 0, to: 3 },
    { from: 4, to: 5 },
  ]);
});
