import type { Collation } from './collation';
import { ColumnValues, type SplitValues } from './column-values';
import { firstPlaces } from './first-places';
import { merge, NO_RANK, Placing } from './placing';
import type { ScannedChunk } from './scan';

/** The order of the values of metadata keys. */
export interface TextOrder {
  /**
   * The place of each row's value among all different ones, counted from 0; equal ones have one.
   * About 300 ms for a million rows whose values are all different.
   */
  ranksOf(chunks: readonly ScannedChunk[], key: number): Uint32Array;
  /**
   * The first `count` of some rows (ascending) in the order of their values, without putting all in
   * order: about 20 ms for a million. `null` if too many would have to be compared.
   */
  firstOf(
    chunks: readonly ScannedChunk[],
    key: number,
    rows: Uint32Array,
    wanted: { readonly count: number; readonly descending: boolean },
  ): Uint32Array | null;
}

export function createTextOrder(collation: Collation): TextOrder {
  function ranked(values: ColumnValues, { known, unknown }: SplitValues): Uint32Array {
    const ranks = new Uint32Array(values.count).fill(NO_RANK);
    const firsts = new Placing(values, collation.collator, ranks).place(known);
    if (unknown.size > 0) merge(values, ranks, firsts, unknown, collation.collator);
    return ranks;
  }

  return {
    ranksOf(chunks, key) {
      const values = new ColumnValues(chunks, key, collation);
      return values.byRow(ranked(values, values.splitAll()));
    },
    firstOf(chunks, key, rows, { count, descending }) {
      const values = new ColumnValues(chunks, key, collation);
      // So few different ones are in order before the rows would have been looked through.
      if (values.count * 2 < rows.length) return null;
      const ofRows = values.ofRows(rows);
      const places = firstPlaces(
        {
          first: ofRows.words,
          further: (place, level) => values.wordAt(ofRows.values[place] ?? 0, level),
          ranks: (some) => {
            const wanted = new Set(Array.from(some, (place) => ofRows.values[place] ?? 0));
            const ranks = ranked(values, values.split(wanted));
            return some.map((place) => ranks[ofRows.values[place] ?? 0] ?? NO_RANK);
          },
        },
        count,
        descending,
      );
      return places?.map((place) => rows[place] ?? 0) ?? null;
    },
  };
}
