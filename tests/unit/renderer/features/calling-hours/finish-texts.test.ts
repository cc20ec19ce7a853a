import { describe, expect, it } from 'vitest';
import type { FinishEstimate } from '@domain/finish/finish-estimate';
import { finishSummary, percentText } from '@renderer/features/calling-hours/finish-texts';
import { text } from '@renderer/kernel/text';

const strings = text.finish;
const AT = Date.parse('2027-03-02T15:00:00Z');

/** An estimate in which calls end in each case or not; what is left of them is a tenth then. */
function estimate(ends: Record<'best' | 'middle' | 'worst', boolean>): FinishEstimate {
  const run = (isEnded: boolean) => ({
    finish: isEnded ? AT : null,
    left: isEnded ? 0 : 0.1,
    never: 0,
    done: isEnded ? 1 : 0.9,
  });
  const runs = { best: run(ends.best), middle: run(ends.middle), worst: run(ends.worst) };
  return { total: 100, runs, needed: { best: 1, middle: 1, worst: 1 } };
}

describe('a share in percent', () => {
  it('is none or all only if nothing or everything is meant', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentText)).toEqual([0, 1, 50, 99, 100].map(strings.percent));
  });
});

describe('the summary of an estimate', () => {
  it('says how sure it is that the calls end', () => {
    const [at, tenth] = [strings.at('2 Mar', '15:00'), percentText(0.1)];
    const summary = (best: boolean, middle: boolean, worst: boolean): string =>
      finishSummary(estimate({ best, middle, worst }), 'UTC');
    expect(summary(true, true, true)).toBe(strings.finishes(at, at));
    expect(summary(true, true, false)).toBe(strings.probablyFinishes(at, tenth));
    expect(summary(true, false, false)).toBe(strings.hardlyFinishes(at, tenth));
    expect(summary(false, false, false)).toBe(strings.neverFinishes(tenth, tenth));
  });

  it('says what is missing for an estimate', () => {
    expect(finishSummary(null, 'UTC')).toBe(strings.noSchedule);
    const known = estimate({ best: true, middle: true, worst: true });
    expect(finishSummary({ ...known, runs: null }, 'UTC')).toBe(strings.noConcurrency);
  });
});
