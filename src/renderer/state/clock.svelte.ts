import { createSubscriber } from 'svelte/reactivity';

/**
 * The time of day as the page shows it: moves on on its own every few seconds, so that "2 min ago"
 * stays true.
 */
export interface Clock {
  readonly now: Date;
}

const TICK_MS = 10_000;
const SECOND_MS = 1_000;

export function createClock(now: () => Date, every: (run: () => void, ms: number) => void): Clock {
  let current = $state.raw(now());
  every(() => {
    current = now();
  }, TICK_MS);
  return {
    get now() {
      return current;
    },
  };
}

/**
 * A clock that moves on every second, but only while something on the screen reads it. `repeat`
 * answers what ends the ticking.
 */
export function createSecondHand(now: () => Date, repeat: (run: () => void, ms: number) => () => void): Clock {
  const subscribe = createSubscriber((update) => repeat(update, SECOND_MS));
  return {
    get now() {
      subscribe();
      return now();
    },
  };
}
