/** Work that pages can cancel, by the requests that they made. */
export interface Cancellations {
  /** Runs work until it ends or its request is cancelled. */
  run<T>(request: string | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Cancels the work of a request; nothing if it has ended. */
  cancel(request: string): void;
}

/**
 * A request is cancelled by its own id alone: two windows may show the same draft, and each waits
 * for what it asked for.
 */
export function createCancellations(): Cancellations {
  const underWay = new Map<string, AbortController>();
  return {
    async run(request, work) {
      const stop = new AbortController();
      if (request === undefined) return work(stop.signal);
      underWay.set(request, stop);
      try {
        return await work(stop.signal);
      } finally {
        if (underWay.get(request) === stop) underWay.delete(request);
      }
    },
    cancel: (request) => underWay.get(request)?.abort(),
  };
}
