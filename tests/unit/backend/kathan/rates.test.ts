import { describe, expect, it } from 'vitest';
import { createRateLimits, rateOf } from '@backend/kathan/rates';
import { retryAtOf } from '@backend/kathan/retry-at';
import type { Rate } from '@domain/connection/connection';

const rate = (limit: string, remaining: string, reset?: string): Record<string, string> => ({
  'x-ratelimit-limit': limit,
  'x-ratelimit-remaining': remaining,
  ...(reset !== undefined && { 'x-ratelimit-reset': reset }),
});

describe('the rate limit of a response', () => {
  it('is read from the documented headers, the reset as Unix seconds', () => {
    expect(rateOf(rate('100', '95', '1640995200'))).toEqual({
      limit: 100,
      remaining: 95,
      resetAt: '2022-01-01T00:00:00.000Z',
    });
  });

  it('works without a reset, or with one that is not a Unix time', () => {
    for (const reset of [undefined, '', '60', '1640995200000', 'soon', '-1', '1e9']) {
      expect(rateOf(rate('100', '0', reset))).toEqual({ limit: 100, remaining: 0, resetAt: null });
    }
  });

  it('is unknown if the headers are missing or invalid', () => {
    for (const headers of [{}, rate('100', 'x'), rate('', '1'), rate('-1', '-1'), rate('5', '6'), rate('1.5', '1')]) {
      expect(rateOf(headers)).toBeNull();
    }
  });

  it('is stored for each connection and reported', () => {
    const reported: [string, Rate][] = [];
    const rates = createRateLimits({ onChange: (id, value) => reported.push([id, value]) });
    rates.noteHeaders('a', rate('100', '99'));
    rates.noteHeaders('b', rate('10', '1'));
    rates.noteHeaders('a', {});
    expect(rates.of('a')).toEqual({ limit: 100, remaining: 99, resetAt: null });
    expect(reported.map(([id]) => id)).toEqual(['a', 'b']);
    rates.forget('a');
    expect(rates.of('a')).toBeNull();
  });
});

describe('the time of the next retry', () => {
  const now = new Date('2027-03-02T14:00:00.000Z');

  it('comes from Retry-After in seconds', () => {
    expect(retryAtOf({ 'retry-after': '90' }, now)).toBe('2027-03-02T14:01:30.000Z');
  });

  it('comes from Retry-After as a date', () => {
    expect(retryAtOf({ 'retry-after': 'Tue, 02 Mar 2027 14:05:00 GMT' }, now)).toBe('2027-03-02T14:05:00.000Z');
  });

  it('is otherwise the reset of the rate limit, if nothing is left of it', () => {
    const reset = String(Date.parse('2027-03-02T14:00:30Z') / 1000);
    expect(retryAtOf(rate('100', '0', reset), now)).toBe('2027-03-02T14:00:30.000Z');
    expect(retryAtOf(rate('100', '7', reset), now)).toBeNull();
  });

  it('is unknown for invalid values, the past, or a day and more ahead', () => {
    for (const text of ['', 'soon', '-5', '99999999', '1', 'Mon, 01 Mar 2027 14:00:00 GMT', '1.5']) {
      const at = retryAtOf({ 'retry-after': text }, now);
      expect(at).toBe(text === '1' ? '2027-03-02T14:00:01.000Z' : null);
    }
  });
});
