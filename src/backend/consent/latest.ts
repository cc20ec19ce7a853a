/** Work of which only the last one for a key is waited for. */
export interface Latest {
  /** Cancels what runs for the key, and begins other work. */
  run<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(key: string): void;
}

export function createLatest(): Latest {
  const running = new Map<string, AbortController>();
  return {
    async run(key, work) {
      running.get(key)?.abort();
      const stop = new AbortController();
      running.set(key, stop);
      try {
        return await work(stop.signal);
      } finally {
        if (running.get(key) === stop) running.delete(key);
      }
    },
    cancel: (key) => running.get(key)?.abort(),
  };
}
