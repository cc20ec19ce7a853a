import type { Notice } from '@contract/index';

/**
 * How the modules that put another database in the place of the store's have everything around it
 * closed and opened again.
 */
export interface StoreExchange {
  /** Has the page store what was typed; returns false if it did not. */
  readonly flush: () => Promise<boolean>;
  /** Whether an update is being sent: one that the user waits for, or any, the queue's included. */
  readonly isPushing: (whose: 'user' | 'anyone') => boolean;
  /**
   * Starts no update any more and gives those on their way some seconds. What it returns lets the
   * queue go on.
   */
  readonly drain: () => Promise<() => void>;
  /** Closes the store and everything around it. */
  readonly close: () => void;
  /**
   * Opens everything again. `notice`: what happened to the database, for the page that is loaded
   * again then; `null` if it is as it was.
   */
  readonly reopen: (notice: Notice | null) => void;
}
