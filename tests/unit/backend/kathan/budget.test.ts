import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget, type RateLimitPermit } from '@backend/kathan/budget';
import { createRateLimiter } from '@sandbox/http/rate-limit';

const START = Date.parse('2027-03-01T10:00:00.000Z');

/** Creates a budget with its own clock, and a server with a fixed window that it sends to. */
function setUp(limit: number | 'off') {
  const time = { now: START };
  const clock = (): number => time.now;
  const budget = createBudget(clock);
  const limiter = createRateLimiter({ limit, windowMs: 60_000, clock });
  let refused = 0;
  /** Sends one request; the returned function delivers the response. */
  const send = (permit?: RateLimitPermit): (() => void) => {
    const over = budget.beginRequest(permit);
    const counted = limiter.count();
    if (counted.kind === 'exceeded') refused += 1;
    return () => {
      over();
      if (counted.kind === 'unlimited') budget.noteRate(null);
      else {
        const { limit: most, remaining, resetAt } = counted;
        budget.noteRate({ limit: most, remaining, resetAt: new Date(Math.ceil(resetAt / 1000) * 1000).toISOString() });
      }
    };
  };
  return { time, budget, send, refused: () => refused };
}

describe('the budget of a connection', () => {
  it('sends one request first, and then as many as the server allows', () => {
    const { budget, send } = setUp(100);
    const first = budget.acquire(1);
    expect(first.kind).toBe('permit');
    expect(budget.acquire(1)).toEqual({ kind: 'wait-for-response' });
    if (first.kind === 'permit') send(first.permit)();
    expect(budget.acquire(2).kind).toBe('permit');
    expect(budget.acquire(2).kind).toBe('permit');
  });

  it('is unlimited if the server reports no limit', () => {
    const { budget, send } = setUp('off');
    const first = budget.acquire(1);
    if (first.kind === 'permit') send(first.permit)();
    for (let n = 0; n < 500; n += 1) expect(budget.acquire(2).kind).toBe('permit');
  });

  it('keeps a few requests for the user, and waits for the next window with a margin', () => {
    const { budget, send } = setUp(10);
    for (let n = 0; n < 9; n += 1) send()();
    const result = budget.acquire(1);
    expect(result).toEqual({ kind: 'wait-until', at: START + 61_000 });
    // The user's own request is sent anyway.
    send()();
  });

  it('spreads the remaining requests over the rest of the window', () => {
    const { time, budget, send } = setUp(100);
    for (let n = 0; n < 60; n += 1) send()();
    const result = budget.acquire(1);
    expect(result.kind).toBe('wait-until');
    if (result.kind !== 'wait-until') return;
    expect(result.at - START).toBeGreaterThan(1_000);
    expect(result.at - START).toBeLessThan(3_000);
    time.now = result.at;
    expect(budget.acquire(1).kind).toBe('permit');
  });

  it('returns unused permits', () => {
    const { budget } = setUp(100);
    const result = budget.acquire(2);
    if (result.kind !== 'permit') throw new Error('no permit');
    result.permit.use();
    result.permit.release();
    result.permit.release();
    expect(budget.acquire(2).kind).toBe('permit');
  });

  it('ignores a reset that is past or hours away, and waits a minute', () => {
    const { time, budget } = setUp(100);
    budget.beginRequest()();
    budget.noteRate({ limit: 100, remaining: 0, resetAt: new Date(START - 300_000).toISOString() });
    expect(budget.acquire(1)).toEqual({ kind: 'wait-until', at: START + 60_000 });
    time.now += 60_000;
    expect(budget.acquire(1).kind).toBe('permit');
  });

  it('[S23] never lets the queue exceed the limit, in whatever order responses arrive and whatever the user sends meanwhile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 40 }),
        fc.array(
          fc.oneof(
            { weight: 5, arbitrary: fc.constant({ kind: 'queue' as const }) },
            { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), which: fc.nat(10) }) },
            { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(20_000) }) },
          ),
          { maxLength: 300 },
        ),
        (limit, steps) => {
          const { time, budget, send, refused } = setUp(limit);
          const open: (() => void)[] = [];
          for (const step of steps) {
            if (step.kind === 'wait') time.now += step.ms;
            else if (step.kind === 'answer') open.splice(step.which % Math.max(1, open.length), 1)[0]?.();
            else {
              const result = budget.acquire(1);
              if (result.kind === 'permit' && result.permit.isValid()) open.push(send(result.permit));
              else if (result.kind === 'permit') result.permit.release();
            }
          }
          expect(refused()).toBe(0);
        },
      ),
    );
  });
});
