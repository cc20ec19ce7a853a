import type { ListRow } from './list-rows';

/**
 * Returns the index of the nearest draft from an index on, in the direction of travel; headings are
 * stepped over. Beyond both ends of the rows if there is none.
 */
export function draftFrom(rows: readonly ListRow[], index: number, by: 1 | -1): number {
  let at = Math.min(Math.max(index, 0), rows.length - 1);
  while (rows[at] && rows[at]?.kind !== 'draft') at += by;
  return at;
}

interface Moving {
  readonly rows: readonly ListRow[];
  readonly from: number;
  /** How many rows a page is. */
  readonly page: number;
}

/** Returns the index of the row that a key leads to, `null` if the key moves nothing. */
export function rowOfKey(key: string, { rows, from, page }: Moving): number | null {
  switch (key) {
    case 'ArrowDown':
      return draftFrom(rows, from + 1, 1);
    case 'ArrowUp':
      return draftFrom(rows, from - 1, -1);
    case 'PageDown':
      return draftFrom(rows, from + page, -1);
    case 'PageUp':
      return draftFrom(rows, from - page, 1);
    case 'Home':
      return draftFrom(rows, 0, 1);
    case 'End':
      return draftFrom(rows, rows.length - 1, -1);
    default:
      return null;
  }
}
