import { describe, expect, it } from 'vitest';
import type { PermitResult, RateLimitPermit } from '@backend/kathan/budget';
import { createPermits } from '@backend/sync/permits';

const NOW = 1_000_000;
const PERMIT: RateLimitPermit = { release: () => undefined, isValid: () => true, use: () => undefined };
const FREE: PermitResult = { kind: 'permit', permit: PERMIT };

/** `results`: what the connection's budget returns, one after the other. */
function setUp(results: PermitResult[], stopped = false) {
  const asked: number[] = [];
  const waited: number[] = [];
  const permits = createPermits({
    rates: {
      acquire: (_, requests) => {
        asked.push(requests);
        return results.shift() ?? FREE;
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
    maxDelayMs: 30_000,
  });
  return { permits, asked, waited };
}

describe('permits for outbox requests', () => {
  it('cover two requests, because the campaign is read first', () => {
    const { permits, asked } = setUp([]);
    expect(permits.acquire('one')).toBe(PERMIT);
    expect(asked).toEqual([2]);
  });

  it('for a full connection are not requested again before the next check', () => {
    const { permits, asked } = setUp([{ kind: 'wait-until', at: NOW + 5_000 }]);
    expect(permits.acquire('one')).toBe('full');
    expect(permits.acquire('one')).toBe('full');
    expect(asked).toHaveLength(1);
    expect([...permits.limitedUntil()]).toEqual([['one', NOW + 5_000]]);
    permits.beginRound();
    expect(permits.limitedUntil().size).toBe(0);
    expect(permits.acquire('one')).toBe(PERMIT);
  });

  it('wait for the response that reports the limit, which is not a limit yet', () => {
    const { permits } = setUp([{ kind: 'wait-for-response' }]);
    expect(permits.acquire('one')).toBe('after-response');
    expect(permits.limitedUntil().size).toBe(0);
  });

  it('waits for one more request, never longer than the maximum delay', async () => {
    const { permits, asked, waited } = setUp([
      { kind: 'wait-for-response' },
      { kind: 'wait-until', at: NOW + 3_600_000 },
    ]);
    expect(await permits.waitForOne('one')).toBe(PERMIT);
    expect(asked).toEqual([1, 1, 1]);
    expect(waited).toEqual([200, 30_000]);
  });

  it('are no longer waited for once the outbox has stopped', async () => {
    const { permits } = setUp([], true);
    expect(await permits.waitForOne('one')).toBeNull();
  });
});
