import { describe, expect, it } from 'vitest';
import { callsPerRecipient } from '@domain/finish/calls-per-recipient';
import {
  draftExpectationsSchema,
  MAX_EXPECTING_DRAFTS,
  USUAL_EXPECTATIONS,
  withExpectations,
} from '@domain/finish/expectations';
import { lineTimes } from '@domain/finish/line-time';

describe('callsPerRecipient', () => {
  it.each([
    [{ max_attempts: 3 }, { calls: 3, key: 'max_attempts' }],
    [{ max_retries: 2 }, { calls: 3, key: 'max_retries' }],
    [{ retries: 0 }, { calls: 1, key: 'retries' }],
    [{ attempts: 1000 }, { calls: 20, key: 'attempts' }],
    [{ max_attempts: '3' }, { calls: 1, key: null }],
    [{ wait_minutes: [30] }, { calls: 1, key: null }],
    [{}, { calls: 1, key: null }],
    [null, { calls: 1, key: null }],
    [undefined, { calls: 1, key: null }],
  ])('reads %j', (policy, calls) => {
    expect(callsPerRecipient(policy)).toEqual(calls);
  });
});

describe('lineTimes', () => {
  it('has its middle between its ends, also where few answers take longer than many', () => {
    const { best, middle, worst } = lineTimes(
      { callSeconds: { low: 5, high: 5 }, answerPercent: { low: 1, high: 99 } },
      10,
    );
    expect(best).toBeLessThan(middle);
    expect(middle).toBeLessThan(worst);
  });
});

describe('withExpectations', () => {
  it('keeps those that were set last', () => {
    const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    let all = {};
    for (let n = 0; n <= MAX_EXPECTING_DRAFTS; n += 1) all = withExpectations(all, id(n), USUAL_EXPECTATIONS);
    expect(Object.keys(all)).toHaveLength(MAX_EXPECTING_DRAFTS);
    expect(all).not.toHaveProperty(id(0));
    expect(draftExpectationsSchema.safeParse(all).success).toBe(true);
  });
});
