/** The browser's timers, passed in so that tests can turn the clock. */
export interface Timers {
  readonly set: (run: () => void, ms: number) => number;
  readonly clear: (id: number) => void;
}

/** One timer per key. */
export interface KeyedTimers<Key> {
  start(key: Key, run: () => void, ms: number): void;
  stop(key: Key): void;
  stopAll(): void;
}

export function keyedTimers<Key>(timers: Timers): KeyedTimers<Key> {
  const running = new Map<Key, number>();
  function stop(key: Key): void {
    const timer = running.get(key);
    if (timer !== undefined) timers.clear(timer);
    running.delete(key);
  }
  return {
    start(key, run, ms) {
      stop(key);
      running.set(key, timers.set(run, ms));
    },
    stop,
    stopAll() {
      for (const key of [...running.keys()]) stop(key);
    },
  };
}
