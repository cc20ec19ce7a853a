/** Work that a draft waits for, by what cancels it. */
export interface Cancellations {
  /** Runs work that can be cancelled until it ends. */
  run<T>(draftId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Cancels all that is under way for a draft. */
  cancel(draftId: string): void;
}

export function createCancellations(): Cancellations {
  const underWay = new Map<AbortController, string>();
  return {
    async run(draftId, work) {
      const stop = new AbortController();
      underWay.set(stop, draftId);
      try {
        return await work(stop.signal);
      } finally {
        underWay.delete(stop);
      }
    },
    cancel(draftId) {
      for (const [stop, of] of underWay) if (of === draftId) stop.abort();
    },
  };
}
