import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CALLING_HOURS, rulesInForce } from '@domain/calling-hours/rules-in-force';
import type { Expectations } from '@domain/finish/expectations';
import { estimateFinish, MAX_LINES } from '@domain/finish/finish-estimate';
import { at, groupOf } from '../calling-hours/groups';

const rulesFor = rulesInForce(DEFAULT_CALLING_HOURS);
const NY = 'America/New_York';
const LA = 'America/Los_Angeles';
/** A Tuesday, from 8 to 21 in New York. */
const DAY = { from: at('2027-03-02T13:00:00Z'), to: at('2027-03-03T02:00:00Z') };
const exactly = (seconds: number, percent: number): Expectations => ({
  callSeconds: { low: seconds, high: seconds },
  answerPercent: { low: percent, high: percent },
});

describe('estimateFinish', () => {
  it('adds ringing and talking up, over all lines', () => {
    const groups = [groupOf([NY], 600)];
    const { runs, needed } = estimateFinish(groups, rulesFor, DAY, { lines: 10, calls: 1, expected: exactly(95, 100) });
    // 600 recipients, 120 s each, 10 lines: two hours.
    expect(runs?.middle).toEqual({ finish: DAY.from + 2 * 3_600_000, done: 1, left: 0, never: 0 });
    expect(needed.middle).toBe(2);
  });

  it('counts the calls after those that nobody answered', () => {
    const groups = [groupOf([NY], 100)];
    const once = estimateFinish(groups, rulesFor, DAY, { lines: 1, calls: 1, expected: exactly(60, 50) });
    const twice = estimateFinish(groups, rulesFor, DAY, { lines: 1, calls: 2, expected: exactly(60, 50) });
    expect((once.runs?.middle.finish ?? 0) - DAY.from).toBe(100 * (25 + 30) * 1000);
    expect((twice.runs?.middle.finish ?? 0) - DAY.from).toBe(100 * (25 * 1.5 + 45) * 1000);
  });

  it('waits for those whose hours begin later, and leaves out those who have none', () => {
    const morning = { from: DAY.from, to: DAY.from + 3_600_000 };
    const groups = [groupOf([NY], 30), groupOf([LA], 10), groupOf([], 10)];
    const { runs } = estimateFinish(groups, rulesFor, morning, { lines: 50, calls: 1, expected: exactly(35, 100) });
    expect(runs?.middle).toMatchObject({ left: 0, never: 0.2 });
    const long = estimateFinish(groups, rulesFor, DAY, { lines: 50, calls: 1, expected: exactly(35, 100) });
    expect(long.runs?.middle.finish).toBeGreaterThan(at('2027-03-02T16:00:00Z'));
  });

  it('says what is left, and that even all lines are too few', () => {
    const groups = [groupOf([NY], 1_000_000)];
    const { runs, needed } = estimateFinish(groups, rulesFor, DAY, {
      lines: 100,
      calls: 1,
      expected: exactly(75, 100),
    });
    expect(runs?.middle.finish).toBeNull();
    expect(runs?.middle.left).toBeCloseTo(1 - (13 * 36 * 100) / 1_000_000, 6);
    expect(needed.middle).toBeNull();
  });

  it('needs no known concurrency to say how much is needed', () => {
    const groups = [groupOf([NY], 600)];
    const found = estimateFinish(groups, rulesFor, DAY, { lines: null, calls: 1, expected: exactly(95, 100) });
    expect(found).toMatchObject({ total: 600, runs: null, needed: { middle: 2 } });
  });

  it('estimates a month of a million recipients in 60 places in less than 50 ms', () => {
    const zones = Intl.supportedValuesOf('timeZone')
      .filter((_, index) => index % 7 === 0)
      .slice(0, 60);
    const groups = zones.map((zone) => groupOf([zone], 16_667));
    const span = { from: DAY.from, to: DAY.from + 92 * 86_400_000 };
    const run = () => estimateFinish(groups, rulesFor, span, { lines: 20, calls: 3, expected: exactly(300, 40) });
    run();
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now();
      run();
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

const range = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => ({
    low: Math.min(a, b),
    high: Math.max(a, b),
  }));
const cases = fc.record({
  groups: fc.array(
    fc
      .tuple(
        fc.constantFrom([NY], [LA], [NY, LA], ['Asia/Kolkata'], ['Europe/Berlin'], []),
        fc.integer({ min: 1, max: 50_000 }),
      )
      .map(([zones, rows]) => groupOf(zones, rows)),
    { minLength: 1, maxLength: 5 },
  ),
  hours: fc.integer({ min: 1, max: 200 }),
  lines: fc.integer({ min: 1, max: MAX_LINES - 1 }),
  calls: fc.integer({ min: 1, max: 6 }),
  expected: fc.record({ callSeconds: range(1, 600), answerPercent: range(1, 100) }),
});

describe('an estimate', () => {
  it('has shares that sum to one, and a middle inside of its band', () => {
    fc.assert(
      fc.property(cases, ({ groups, hours, lines, calls, expected }) => {
        const span = { from: DAY.from, to: DAY.from + hours * 3_600_000 };
        const { runs, needed } = estimateFinish(groups, rulesFor, span, { lines, calls, expected });
        if (runs === null) throw new Error('there is a concurrency');
        for (const { done, left, never } of [runs.best, runs.middle, runs.worst]) {
          expect(done + left + never).toBeCloseTo(1, 9);
          expect(Math.min(done, left, never)).toBeGreaterThanOrEqual(0);
        }
        const late = ({ finish }: { finish: number | null }) => finish ?? Infinity;
        expect(late(runs.best)).toBeLessThanOrEqual(late(runs.middle));
        expect(late(runs.middle)).toBeLessThanOrEqual(late(runs.worst));
        expect(runs.best.left).toBeLessThanOrEqual(runs.middle.left + 1e-9);
        expect(runs.middle.left).toBeLessThanOrEqual(runs.worst.left + 1e-9);
        expect(needed.best ?? Infinity).toBeLessThanOrEqual(needed.middle ?? Infinity);
        expect(needed.middle ?? Infinity).toBeLessThanOrEqual(needed.worst ?? Infinity);
      }),
    );
  });

  it('never ends later with more lines, and ends with those that it says are needed', () => {
    fc.assert(
      fc.property(cases, ({ groups, hours, lines, calls, expected }) => {
        const span = { from: DAY.from, to: DAY.from + hours * 3_600_000 };
        const of = (count: number) =>
          estimateFinish(groups, rulesFor, span, { lines: count, calls, expected }).runs?.middle;
        const [fewer, more] = [of(lines), of(lines + 1)];
        expect(more?.finish ?? Infinity).toBeLessThanOrEqual((fewer?.finish ?? Infinity) + 1);
        expect(more?.left).toBeLessThanOrEqual((fewer?.left ?? 1) + 1e-9);
        const { needed } = estimateFinish(groups, rulesFor, span, { lines, calls, expected });
        if (needed.middle === null) return;
        expect(of(needed.middle)?.left).toBe(0);
        if (needed.middle > 1) expect(of(needed.middle - 1)?.finish).toBeNull();
      }),
    );
  });
});
