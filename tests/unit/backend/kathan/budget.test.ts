import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget, type Reservation } from '@backend/kathan/budget';
import { createRateLimiter } from '@sandbox/http/rate-limit';

const START = Date.parse('2027-03-01T10:00:00.000Z');

/**
 * A budget with a clock of its own, and the requests of a server with a fixed window that it is
 * told of.
 */
function meet(limit: number | 'off') {
  const time = { now: START };
  const clock = (): number => time.now;
  const budget = createBudget(clock);
  const limiter = createRateLimiter({ limit, windowMs: 60_000, clock });
  let refused = 0;
  /** One request there and back; the answer tells what the server counts. */
  const send = (reserved?: Reservation): (() => void) => {
    const over = budget.begin(reserved);
    const counted = limiter.take();
    if (counted.kind === 'exceeded') refused += 1;
    return () => {
      over();
      if (counted.kind === 'unlimited') budget.note(null);
      else {
        const { limit: most, remaining, resetAt } = counted;
        budget.note({ limit: most, remaining, resetAt: new Date(Math.ceil(resetAt / 1000) * 1000).toISOString() });
      }
    };
  };
  return { time, budget, send, refused: () => refused };
}

describe('the budget of a connection', () => {
  it('sends one request first, and then as many as the server allows', () => {
    const { budget, send } = meet(100);
    const first = budget.reserve(1);
    expect(first.kind).toBe('room');
    expect(budget.reserve(1)).toEqual({ kind: 'after-answer' });
    if (first.kind === 'room') send(first.reservation)();
    expect(budget.reserve(2).kind).toBe('room');
    expect(budget.reserve(2).kind).toBe('room');
  });

  it('is unlimited if the server reports no limit', () => {
    const { budget, send } = meet('off');
    const first = budget.reserve(1);
    if (first.kind === 'room') send(first.reservation)();
    for (let n = 0; n < 500; n += 1) expect(budget.reserve(2).kind).toBe('room');
  });

  it('keeps a few requests for the user, and waits for the next window with a margin', () => {
    const { budget, send } = meet(10);
    for (let n = 0; n < 9; n += 1) send()();
    const room = budget.reserve(1);
    expect(room).toEqual({ kind: 'at', at: START + 61_000 });
    // The person's own request goes all the same.
    send()();
  });

  it('spreads the remaining requests over the rest of the window', () => {
    const { time, budget, send } = meet(100);
    for (let n = 0; n < 60; n += 1) send()();
    const room = budget.reserve(1);
    expect(room.kind).toBe('at');
    if (room.kind !== 'at') return;
    expect(room.at - START).toBeGreaterThan(1_000);
    expect(room.at - START).toBeLessThan(3_000);
    time.now = room.at;
    expect(budget.reserve(1).kind).toBe('room');
  });

  it('returns unused permits', () => {
    const { budget } = meet(100);
    const room = budget.reserve(2);
    if (room.kind !== 'room') throw new Error('no room');
    room.reservation.use();
    room.reservation.release();
    room.reservation.release();
    expect(budget.reserve(2).kind).toBe('room');
  });

  it('ignores a reset that is past or hours away, and waits a minute', () => {
    const { time, budget } = meet(100);
    budget.begin()();
    budget.note({ limit: 100, remaining: 0, resetAt: new Date(START - 300_000).toISOString() });
    expect(budget.reserve(1)).toEqual({ kind: 'at', at: START + 60_000 });
    time.now += 60_000;
    expect(budget.reserve(1).kind).toBe('room');
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
          const { time, budget, send, refused } = meet(limit);
          const open: (() => void)[] = [];
          for (const step of steps) {
            if (step.kind === 'wait') time.now += step.ms;
            else if (step.kind === 'answer') open.splice(step.which % Math.max(1, open.length), 1)[0]?.();
            else {
              const room = budget.reserve(1);
              if (room.kind === 'room' && room.reservation.holds()) open.push(send(room.reservation));
              else if (room.kind === 'room') room.reservation.release();
            }
          }
          expect(refused()).toBe(0);
        },
      ),
    );
  });
});
