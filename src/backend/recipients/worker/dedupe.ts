import type { ImportMode } from '@domain/recipients/audience';
import { createNumberTable, NOT_THERE } from '../../store/core/number-table';

/**
 * What becomes of a row by its number.
 * - `add`: it is new.
 * - `instead`: it replaces an earlier row of the file, by its index among the added ones.
 * - `duplicate`: an earlier one counts.
 * - `there`: the audience has the number, and keeps its row.
 * - `update`: the audience's row `base` gets its values.
 */
type RowClass =
  | { readonly kind: 'add' }
  | { readonly kind: 'instead'; readonly of: number }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'there' }
  | { readonly kind: 'update'; readonly base: number; readonly again: boolean };

export interface Dedupe {
  /** `place`: which of the added rows it will be. */
  classify(number: number, index: number): RowClass;
  /** Whether the file has the number: for telling what a replacement changes. */
  has(number: number): boolean;
  /** The audience's first row with the number; `null` where it has none. */
  baseOf(number: number): number | null;
}

const ADD: RowClass = { kind: 'add' };
const DUPLICATE: RowClass = { kind: 'duplicate' };
const THERE: RowClass = { kind: 'there' };

/** Rows of the audience are known by negative values, so that one table holds both. */
const FIRST_BASE = -3;

/** `base`: the numbers of the audience's rows in their order; not looked at for a replacement. */
export function createDedupe(
  mode: ImportMode,
  keep: 'first' | 'last',
  base: Iterable<number>,
  expected: number,
): Dedupe {
  const table = createNumberTable(expected);
  const updated = new Set<number>();
  if (mode !== 'replace') {
    let row = 0;
    for (const number of base) {
      if (number !== 0 && table.get(number) === NOT_THERE) table.set(number, FIRST_BASE - row);
      row += 1;
    }
  }

  function ofBase(row: number): RowClass {
    if (mode !== 'update') return THERE;
    const again = updated.has(row);
    updated.add(row);
    return again && keep === 'first' ? DUPLICATE : { kind: 'update', base: row, again };
  }

  return {
    classify(number, index) {
      const known = table.get(number);
      if (known <= FIRST_BASE) return ofBase(FIRST_BASE - known);
      if (known !== NOT_THERE && keep === 'first') return DUPLICATE;
      table.set(number, index);
      return known === NOT_THERE ? ADD : { kind: 'instead', of: known };
    },
    has: (number) => table.get(number) >= 0,
    baseOf: (number) => {
      const known = table.get(number);
      return known <= FIRST_BASE ? FIRST_BASE - known : null;
    },
  };
}
