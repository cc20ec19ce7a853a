export type Flusher = () => Promise<void>;

export interface Flushers {
  /** Adds what hands over everything typed and not stored yet; answers its removal. */
  register(flusher: Flusher): () => void;
  /** Runs all of them and waits, also when one fails: the others' text must not be lost with it. */
  flushAll(): Promise<void>;
}

export function createFlushers(): Flushers {
  const flushers = new Set<Flusher>();
  return {
    register(flusher) {
      flushers.add(flusher);
      return () => {
        flushers.delete(flusher);
      };
    },
    async flushAll() {
      await Promise.allSettled([...flushers].map((flush) => flush()));
    },
  };
}
