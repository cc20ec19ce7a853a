export interface AttentionCountPorts {
  /** Counts the drafts that need the user; never throws. */
  readonly read: () => number;
  readonly show: (count: number) => void;
  /** Runs once after a delay in milliseconds; the returned function cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** In milliseconds. The whole list is read, which is nothing for the moment of a keystroke. */
const QUIET_MS = 2_000;

/**
 * Returns what to call whenever a draft or the outbox may have changed. The number is read once
 * changes have paused, and shown only if it is another one.
 */
export function followAttention({ read, show, after }: AttentionCountPorts): () => void {
  let shown = 0;
  let cancel = (): void => undefined;
  return () => {
    cancel();
    cancel = after(QUIET_MS, () => {
      const count = read();
      if (count === shown) return;
      shown = count;
      show(count);
    });
  };
}
