import { createSubscriber } from 'svelte/reactivity';

/** The time as the page shows it. Reactive, so that "2 min ago" stays true. */
export interface Clock {
  readonly now: Date;
}

const TICK_MS = 10_000;
const SECOND_MS = 1_000;

/** A clock that always ticks, every ten seconds. */
export class CoarseClock implements Clock {
  now: Date;

  constructor(now: () => Date, every: (run: () => void, ms: number) => void) {
    this.now = $state.raw(now());
    every(() => {
      this.now = now();
    }, TICK_MS);
  }
}

/** A clock that ticks every second, but only while something on the screen reads it. */
export class SecondClock implements Clock {
  readonly #read: () => Date;
  readonly #subscribe: () => void;

  /** `repeat` returns what ends the ticking. */
  constructor(now: () => Date, repeat: (run: () => void, ms: number) => () => void) {
    this.#read = now;
    this.#subscribe = createSubscriber((update) => repeat(update, SECOND_MS));
  }

  get now(): Date {
    this.#subscribe();
    return this.#read();
  }
}
