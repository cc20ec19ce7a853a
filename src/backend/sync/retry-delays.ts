import { delayLeft } from '@domain/sync/retry-delay';
import type { PlannedRow } from '../store';

/**
 * How long rows have still to wait. Two clocks are used, so that setting the system's clock back
 * does not start a delay again.
 */
export interface RetryDelays {
  /** Returns the rest of the row's delay in milliseconds, by the clock that says less. */
  left(row: PlannedRow): number;
  /** The row is being sent. */
  forget(id: string): void;
}

interface RetryDelaysDeps {
  /** Unix time in milliseconds. */
  readonly clock: () => number;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsed: () => number;
}

export function createRetryDelays({ clock, elapsed }: RetryDelaysDeps): RetryDelays {
  /** When delays end by the clock that never goes back. */
  const ends = new Map<string, { readonly nextAt: number; readonly end: number }>();

  return {
    left(row) {
      const left = delayLeft(row, clock());
      if (row.nextAt === null) return left;
      const known = ends.get(row.id);
      const end = known?.nextAt === row.nextAt ? known.end : elapsed() + left;
      ends.set(row.id, { nextAt: row.nextAt, end });
      return Math.min(left, Math.max(0, end - elapsed()));
    },
    forget(id) {
      ends.delete(id);
    },
  };
}
