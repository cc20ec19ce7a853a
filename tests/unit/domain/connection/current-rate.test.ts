import { expect, it } from 'vitest';
import { currentRate } from '@domain/connection/connection';

it('the rate limit is not shown any more once its minute is over', () => {
  const rate = { limit: 100, remaining: 97, resetAt: '2027-03-01T12:01:00.000Z' };
  expect(currentRate(rate, new Date('2027-03-01T12:00:30Z'))).toBe(rate);
  expect(currentRate(rate, new Date('2027-03-01T12:01:00Z'))).toBeNull();
  expect(currentRate({ ...rate, resetAt: null }, new Date())).not.toBeNull();
  expect(currentRate(null, new Date())).toBeNull();
});
