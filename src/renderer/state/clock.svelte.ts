/** The time of day as the page shows it: moves on by itself every few seconds, so that "2 min ago" stays true. */
export interface Clock {
  readonly now: Date;
}

const TICK_MS = 10_000;

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
