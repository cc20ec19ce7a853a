import { delayLeft } from '@domain/sync/retry-delay';
import type { PlannedRow } from '../store';

/**
 * How long rows have still to wait, also where the clock is set back: that must not begin their
 * waits again at each look.
 */
export interface Waits {
  /** In milliseconds, by whichever of the two clocks says less. */
  left(row: PlannedRow): number;
  /** The row is tried. */
  forget(id: string): void;
}

interface WaitsDeps {
  /** Unix time in milliseconds. */
  readonly clock: () => number;
  /** Milliseconds by the clock that never goes back. */
  readonly elapsed: () => number;
}

export function createWaits({ clock, elapsed }: WaitsDeps): Waits {
  /** When waits end by the clock that never goes back. */
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
