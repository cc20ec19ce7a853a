import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFaultQueue, parseFaults } from '@sandbox/faults/fault-queue';
import type { FaultInput } from '@sandbox/faults/faults';
import { findRoute } from '@sandbox/http/routes';

function queueOf(...faults: FaultInput[]) {
  const queue = createFaultQueue(parseFaults(faults));
  return {
    queue,
    take: (method = 'PATCH', path = '/campaign/a') => queue.strike({ method, path, route: findRoute(path) }),
  };
}

describe('a queue of faults', () => {
  it('applies replacement responses one after the other, in the given order', () => {
    const { take } = queueOf({ kind: 'status', status: 503, times: 2 }, { kind: 'html', times: 1 });
    expect([1, 2, 3, 4].map(() => take().kinds)).toEqual([['status'], ['status'], ['html'], []]);
  });

  it('applies faults of different kinds together', () => {
    const { take } = queueOf(
      { kind: 'latency', ms: 5 },
      { kind: 'ignore', fields: ['name'] },
      { kind: 'cut', afterBytes: 3 },
      { kind: 'slow-body' },
    );
    expect(take()).toMatchObject({
      kinds: ['latency', 'ignore', 'cut'],
      latencyMs: 5,
      ignoredKeys: ['name'],
      delivery: { kind: 'cut', afterBytes: 3 },
      answer: null,
    });
  });

  it('counts only requests that a fault applies to', () => {
    const { take, queue } = queueOf({ kind: 'empty', times: 1, method: 'patch', path: '/campaign/b' });
    expect(take('GET', '/campaign/b').kinds).toEqual([]);
    expect(take('PATCH', '/campaign/a').kinds).toEqual([]);
    expect(queue.list()).toHaveLength(1);
    expect(take('PATCH', '/campaign/b').kinds).toEqual(['empty']);
    expect(queue.list()).toEqual([]);
  });

  it('keeps semantic faults for the requests that they can change', () => {
    const { take, queue } = queueOf({ kind: 'no-get', times: 1 }, { kind: 'snake-case-only', times: 1 });
    expect(take('GET', '/protected').kinds).toEqual([]);
    expect(take('POST', '/campaign/a/start').kinds).toEqual([]);
    expect(take('GET').noGet).toBe(true);
    expect(take('PATCH').snakeCaseOnly).toBe(true);
    expect(queue.list()).toEqual([]);
  });

  it('applies exactly as often as requested, in whatever order requests arrive', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.constantFrom('GET', 'PATCH'), { maxLength: 30 }),
        (times, methods) => {
          const { take } = queueOf({ kind: 'status', status: 500, times, method: 'PATCH' });
          const struck = methods.filter((method) => take(method).answer !== null);
          expect(struck).toHaveLength(Math.min(times, methods.filter((method) => method === 'PATCH').length));
        },
      ),
    );
  });
});
