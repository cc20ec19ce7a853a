import type { Attention } from './scheduler-types';

/**
 * Counts what is sent after a time without a network, so that the user is told once when all of it
 * has been sent.
 */
export interface OfflinePeriod {
  /** Nothing can be sent. What is sent from now on has waited. */
  begin(): void;
  /** An update was sent. */
  sent(): void;
  /** No update waits any more. */
  emptied(): void;
}

export function createOfflinePeriod(notify: (attention: Attention) => void): OfflinePeriod {
  let isOffline = false;
  let sent = 0;

  return {
    begin() {
      if (!isOffline) sent = 0;
      isOffline = true;
    },
    sent() {
      sent += 1;
    },
    emptied() {
      if (!isOffline) return;
      if (sent > 0) notify({ kind: 'emptied', sent });
      isOffline = false;
      sent = 0;
    },
  };
}
