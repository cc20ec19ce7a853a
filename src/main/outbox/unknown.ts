import type { Outcome } from '@shared/push/outcome';

/** Statuses after which a server, or one in front of it, may have taken the update all the same. */
const MAYBE_TAKEN: ReadonlySet<number> = new Set([500, 502, 504]);

/** Whether the server may have taken the update without our knowing. */
export function mayHaveTaken(outcome: Outcome | null): boolean {
  switch (outcome?.kind) {
    case undefined:
    case 'verified':
    case 'discrepancy':
      return false;
    case 'unreadable':
    case 'interrupted':
      return true;
    case 'refused':
      return MAYBE_TAKEN.has(outcome.status);
    case 'no-answer':
      return outcome.sent === 'maybe';
  }
}

/**
 * Whether an answer that says nothing is worth another look: a page of HTML is rather a portal's than the server's, and where campaigns can be read the
 * next attempt sees whether the update is there. Otherwise a 2xx has to do.
 */
export function canBeCompared(outcome: Extract<Outcome, { kind: 'unreadable' }>, readable: boolean): boolean {
  return outcome.reason === 'html' || readable;
}
