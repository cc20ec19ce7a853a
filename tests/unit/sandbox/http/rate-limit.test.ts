import { describe, expect, it } from 'vitest';
import { createRateLimiter, rateLimitHeaders } from '@sandbox/http/rate-limit';

function limiterAt(start: number, limit = 3) {
  const time = { now: start };
  return { time, limiter: createRateLimiter({ limit, windowMs: 60_000, clock: () => time.now }) };
}

describe('a rate limiter', () => {
  it('allows as many requests as its limit in one window and then opens a new one', () => {
    const { time, limiter } = limiterAt(1_000);
    expect([1, 2, 3, 4].map(() => limiter.count().kind)).toEqual(['within', 'within', 'within', 'exceeded']);
    time.now += 59_999;
    expect(limiter.count().kind).toBe('exceeded');
    time.now += 1;
    expect(limiter.count()).toEqual({ kind: 'within', limit: 3, remaining: 2, resetAt: 121_000 });
  });

  it('opens its window with the first request, not when it is read', () => {
    const { time, limiter } = limiterAt(0);
    expect(limiter.peek()).toMatchObject({ kind: 'within', remaining: 3 });
    time.now = 50_000;
    expect(limiter.count()).toMatchObject({ remaining: 2, resetAt: 110_000 });
  });

  it('does not stay closed when the clock is set back', () => {
    const { time, limiter } = limiterAt(1_000_000, 1);
    limiter.count();
    time.now = 0;
    expect(limiter.count().kind).toBe('within');
  });

  it('never names a retry time that is too early', () => {
    const headers = rateLimitHeaders({ kind: 'exceeded', limit: 3, remaining: 0, resetAt: 61_001 });
    expect(headers).toEqual({ 'X-RateLimit-Limit': '3', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '62' });
  });

  it('that is off reports nothing', () => {
    const limiter = createRateLimiter({ limit: 'off', windowMs: 1, clock: () => 0 });
    expect(rateLimitHeaders(limiter.count())).toEqual({});
  });
});
