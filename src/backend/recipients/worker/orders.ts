import type { Collation } from './collation';
import { NO_RANK } from './placing';
import { bitOf } from './scan';
import type { Scanned } from './scans';
import { createTextOrder } from './text-ranks';

/** How many columns' orders are kept, the last ones that were asked for; each has 4 bytes a row. */
const MAX_KEPT = 4;

/** The orders of the columns of the audience that is looked at, kept until its rows change. */
export interface Orders {
  /** The rank of each row's value of a key; `null` if the key has no column. */
  of(scanned: Scanned, key: string): Uint32Array | null;
  /**
   * The first of some rows (ascending) by a key, if that is less work than the whole order; `null`
   * if not.
   */
  firstOf(
    scanned: Scanned,
    key: string,
    rows: Uint32Array,
    wanted: { readonly count: number; readonly descending: boolean },
  ): Uint32Array | null;
}

export function createOrders(collation: Collation): Orders {
  const texts = createTextOrder(collation);
  let kept = new Map<string, Uint32Array>();
  let keptFor: Scanned | null = null;

  function keepFor(scanned: Scanned): void {
    if (keptFor !== scanned) kept = new Map();
    keptFor = scanned;
  }

  return {
    firstOf(scanned, key, rows, wanted) {
      keepFor(scanned);
      const index = scanned.keys.find(key);
      if (index === undefined || bitOf(index) === 0 || kept.has(key)) return null;
      return texts.firstOf(scanned.chunks, index, rows, wanted);
    },
    of(scanned, key) {
      keepFor(scanned);
      const index = scanned.keys.find(key);
      if (index !== undefined && bitOf(index) === 0) return null;
      const rows = scanned.chunks.reduce((sum, { numbers }) => sum + numbers.length, 0);
      const found = kept.get(key);
      const ranks =
        found ?? (index === undefined ? new Uint32Array(rows).fill(NO_RANK) : texts.ranksOf(scanned.chunks, index));
      kept.delete(key);
      kept.set(key, ranks);
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return ranks;
    },
  };
}
