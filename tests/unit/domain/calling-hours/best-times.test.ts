import { describe, expect, test } from 'vitest';
import { bestTimes } from '@domain/calling-hours/best-times';
import { checkHours } from '@domain/calling-hours/check-hours';
import { DEFAULT_CALLING_HOURS, rulesInForce } from '@domain/calling-hours/rules-in-force';
import { at, groupOf } from './groups';

const RULES = rulesInForce(DEFAULT_CALLING_HOURS);
/** A Tuesday in winter, from midnight in New York. */
const TUESDAY = at('2027-03-02T05:00:00Z');
const NEW_YORK = groupOf(['America/New_York'], 96);
const HONOLULU = groupOf(['Pacific/Honolulu'], 4);
const ZONES = ['America/New_York', 'Pacific/Honolulu'];

describe('the times at which recipients can be called', () => {
  test('are from the first to the last minute at which all, and 95 %, are inside', () => {
    expect(bestTimes([NEW_YORK, HONOLULU], RULES, TUESDAY, 0)).toEqual({
      all: { from: at('2027-03-02T18:00:00Z'), to: at('2027-03-03T02:00:00Z') },
      most: { from: at('2027-03-02T13:00:00Z'), to: at('2027-03-03T02:00:00Z') },
    });
  });

  test('leave nobody outside', () => {
    const { all } = bestTimes([NEW_YORK, HONOLULU, groupOf(ZONES, 2)], RULES, TUESDAY, 0);
    expect(all).not.toBeNull();
    expect(checkHours([NEW_YORK, HONOLULU], RULES, all ?? { from: 0, to: 1 }).outside).toBe(0);
  });

  test('are on the next day with calls', () => {
    const paris = groupOf(['Europe/Paris'], 5, { country: 'FR' });
    const saturday = at('2027-03-05T23:00:00Z');
    expect(bestTimes([paris], RULES, saturday, 0).all).toEqual({
      from: at('2027-03-08T13:00:00Z'),
      to: at('2027-03-08T19:00:00Z'),
    });
  });

  test('are none where hours never meet', () => {
    const paris = groupOf(['Europe/Paris'], 1, { country: 'FR' });
    const auckland = groupOf(['Pacific/Auckland'], 1, { country: 'AU' });
    expect(bestTimes([paris, auckland], RULES, TUESDAY, 0).all).toBeNull();
  });

  test('are not over', () => {
    const now = at('2027-03-02T20:00:00Z');
    expect(bestTimes([NEW_YORK], RULES, TUESDAY, now).all).toEqual({ from: now, to: at('2027-03-03T02:00:00Z') });
  });

  test('are none without a recipient whose zone is known', () => {
    expect(bestTimes([groupOf([], 9)], RULES, TUESDAY, 0)).toEqual({ all: null, most: null });
  });
});
