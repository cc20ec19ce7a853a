import { describe, expect, it } from 'vitest';
import { FIRST_STEPS, NO_FIRST_STEPS, stepsFrom, withDone } from '@domain/settings/first-steps';

const draft = { changeCount: 0, lastPush: null };

describe('the first steps', () => {
  it('are none in an empty app, and follow from connections and drafts', () => {
    expect(stepsFrom(0, [])).toEqual([]);
    expect(stepsFrom(1, [])).toEqual(['connect']);
    expect(stepsFrom(0, [draft])).toEqual(['draft']);
    expect(stepsFrom(1, [draft, { ...draft, changeCount: 2 }])).toEqual(['connect', 'draft', 'change']);
  });

  it('end with a push only if the server confirmed it', () => {
    const pushed = (kind: 'verified' | 'discrepancy') => stepsFrom(1, [{ ...draft, lastPush: { outcome: { kind } } }]);
    expect(pushed('discrepancy')).toEqual(['connect', 'draft']);
    expect(pushed('verified')).toEqual(['connect', 'draft', 'change', 'push']);
  });

  it('stay done, each once and in their order', () => {
    const some = withDone(NO_FIRST_STEPS, ['review', 'connect']);
    expect(some.done).toEqual(['connect', 'review']);
    expect(withDone(some, ['review'])).toBe(some);
    expect(withDone({ ...some, isHidden: true }, FIRST_STEPS)).toEqual({ done: [...FIRST_STEPS], isHidden: true });
  });
});
