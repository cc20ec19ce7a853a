import { performance } from 'node:perf_hooks';
import type { Clock } from '@backend/system/clock';

const startedAt = Date.now();
const startedAfter = performance.now();

/** Milliseconds of this process, `speed` times as fast as the computer's. */
const elapsed = (speed: number): number => (performance.now() - startedAfter) * speed;

/**
 * Unix time in milliseconds that runs `speed` times as fast, the same for everyone at that speed.
 */
export const fastTime = (speed: number) => (): number => startedAt + elapsed(speed);

/** A clock that runs `speed` times as fast as the computer's, its timers included. */
export function fastClock(speed: number): Clock {
  const time = fastTime(speed);
  return {
    now: () => new Date(time()),
    elapsed: () => elapsed(speed),
    after: (ms, work) => {
      const timer = setTimeout(work, ms / speed);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
