import type { Emit } from '../ipc/handlers';

/** What work under a request is given. */
export interface RequestedRun {
  readonly signal: AbortSignal;
  /** Tells the pages what share is done, from 0 to 1. */
  readonly share: (share: number) => void;
}

/** Work that pages can cancel, by the requests that they made. */
export interface Cancellations {
  /** Runs work until it ends or its request is cancelled. */
  run<T>(request: string | undefined, work: (run: RequestedRun) => Promise<T>): Promise<T>;
  /** Cancels the work of a request; nothing if it has ended. */
  cancel(request: string): void;
}

/**
 * A request is cancelled by its own id alone: two windows may show the same draft, and each waits
 * for what it asked for.
 */
export function createCancellations(emit: Emit): Cancellations {
  const underWay = new Map<string, AbortController>();
  return {
    async run(request, work) {
      const stop = new AbortController();
      const { signal } = stop;
      if (request === undefined) return work({ signal, share: () => undefined });
      underWay.set(request, stop);
      try {
        return await work({
          signal,
          share: (share) => {
            emit('progress', { request, share });
          },
        });
      } finally {
        if (underWay.get(request) === stop) underWay.delete(request);
      }
    },
    cancel: (request) => underWay.get(request)?.abort(),
  };
}
