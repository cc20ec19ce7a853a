import type { RateLimitPermit } from '../kathan/budget';
import type { RateLimits } from '../kathan/rates';
import { type ConnectionRows, guarded } from '../store';

/** How often to look for the response that tells the rate limit, in milliseconds. */
export const FIRST_RESPONSE_POLL_MS = 200;

/** The queue's permits in the connections' rate limits. */
export interface Permits {
  /** Begins a round over the whole queue, and forgets what the last round found. */
  beginRound(): void;
  /**
   * Returns a permit for an update, or why there is none. A connection that is full stays so for
   * the whole round.
   */
  acquire(connectionId: string): RateLimitPermit | 'full' | 'after-response';
  /**
   * Waits for a permit for one more request of an attempt that has begun; `null` once the queue has
   * stopped.
   */
  waitForOne(connectionId: string): Promise<RateLimitPermit | null>;
  /** When connections that were full in this round have permits again, in Unix milliseconds. */
  limitedUntil(): ReadonlyMap<string, number>;
}

interface PermitsDeps {
  readonly rates: Pick<RateLimits, 'acquire'>;
  readonly connections: Pick<ConnectionRows, 'get'>;
  /** Unix time in milliseconds. */
  readonly clock: () => number;
  readonly after: (ms: number, work: () => void) => () => void;
  readonly isStopped: () => boolean;
  /** The longest delay before a limit is checked again, because a clock may jump. */
  readonly maxDelayMs: number;
}

/** Reads each connection at most once a round. */
export function createPermits({ rates, connections, clock, after, isStopped, maxDelayMs }: PermitsDeps): Permits {
  const limited = new Map<string, number>();
  const full = new Set<string>();
  const needed = new Map<string, number>();

  /** The preflight read needs a request of its own. */
  function requestsFor(connectionId: string): number {
    const known = needed.get(connectionId);
    if (known !== undefined) return known;
    const connection = guarded(() => connections.get(connectionId));
    const requests = connection.ok && connection.value?.reads === 'no' ? 1 : 2;
    needed.set(connectionId, requests);
    return requests;
  }

  return {
    beginRound() {
      limited.clear();
      full.clear();
      needed.clear();
    },
    acquire(connectionId) {
      if (full.has(connectionId)) return 'full';
      const result = rates.acquire(connectionId, requestsFor(connectionId));
      if (result.kind === 'permit') return result.permit;
      full.add(connectionId);
      if (result.kind === 'wait-for-response') return 'after-response';
      limited.set(connectionId, result.at);
      return 'full';
    },
    async waitForOne(connectionId) {
      for (;;) {
        if (isStopped()) return null;
        const result = rates.acquire(connectionId, 1);
        if (result.kind === 'permit') return result.permit;
        const ms =
          result.kind === 'wait-until'
            ? Math.min(Math.max(0, result.at - clock()), maxDelayMs)
            : FIRST_RESPONSE_POLL_MS;
        await new Promise<void>((resolve) => {
          after(ms, resolve);
        });
      }
    },
    limitedUntil: () => limited,
  };
}
