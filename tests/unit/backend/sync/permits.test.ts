import { describe, expect, it } from 'vitest';
import type { Reservation, Room } from '@backend/kathan/budget';
import { createPlaces } from '@backend/sync/permits';

const NOW = 1_000_000;
const PLACE: Reservation = { release: () => undefined, holds: () => true, use: () => undefined };
const FREE: Room = { kind: 'room', reservation: PLACE };

/** `answers`: what the connection's budget says, one after the other. */
function setUp(answers: Room[], stopped = false) {
  const asked: number[] = [];
  const waited: number[] = [];
  const places = createPlaces({
    rates: {
      reserve: (_, requests) => {
        asked.push(requests);
        return answers.shift() ?? FREE;
      },
    },
    connections: { get: () => null },
    clock: () => NOW,
    after: (ms, work) => {
      waited.push(ms);
      queueMicrotask(work);
      return () => undefined;
    },
    isStopped: () => stopped,
    longestMs: 30_000,
  });
  return { places, asked, waited };
}

describe('permits for outbox requests', () => {
  it('cover two requests, because the campaign is read first', () => {
    const { places, asked } = setUp([]);
    expect(places.take('one')).toBe(PLACE);
    expect(asked).toEqual([2]);
  });

  it('for a full connection are not requested again before the next check', () => {
    const { places, asked } = setUp([{ kind: 'at', at: NOW + 5_000 }]);
    expect(places.take('one')).toBe('full');
    expect(places.take('one')).toBe('full');
    expect(asked).toHaveLength(1);
    expect([...places.limited()]).toEqual([['one', NOW + 5_000]]);
    places.look();
    expect(places.limited().size).toBe(0);
    expect(places.take('one')).toBe(PLACE);
  });

  it('wait for the response that reports the limit, which is not a limit yet', () => {
    const { places } = setUp([{ kind: 'after-answer' }]);
    expect(places.take('one')).toBe('after-answer');
    expect(places.limited().size).toBe(0);
  });

  it('for one more request are waited for, never longer than the clock is trusted', async () => {
    const { places, asked, waited } = setUp([{ kind: 'after-answer' }, { kind: 'at', at: NOW + 3_600_000 }]);
    expect(await places.wait('one')).toBe(PLACE);
    expect(asked).toEqual([1, 1, 1]);
    expect(waited).toEqual([200, 30_000]);
  });

  it('are no longer waited for once the outbox has stopped', async () => {
    const { places } = setUp([], true);
    expect(await places.wait('one')).toBeNull();
  });
});
