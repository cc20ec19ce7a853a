import { topsOf, windowOf } from '../../ui/window-of';
import type { ListRow } from './list-rows';

/**
 * Fixed heights let thousands of drafts scroll while only those in sight are drawn. Both match the
 * styles of the list.
 */
const HEIGHTS = { heading: 30, draft: 52 } as const;

/** Upper edges of the rows in CSS pixels; the last entry is the height of all. */
export const rowTops = (rows: readonly ListRow[]): readonly number[] => topsOf(rows.map((row) => HEIGHTS[row.kind]));

/** How many drafts the keys for a page move by in a list of this height, in CSS pixels. */
export const draftsOnPage = (height: number): number => Math.max(1, Math.floor(height / HEIGHTS.draft) - 1);

/**
 * Returns the indexes of the rows to draw: those in sight, and the row that Tab reaches (-1 if none
 * is). `view` is in CSS pixels.
 */
export function drawnIndexes(
  tops: readonly number[],
  view: { readonly scrollTop: number; readonly height: number },
  roving: number,
): readonly number[] {
  const { start, end } = windowOf(tops, view);
  const indexes = Array.from({ length: end - start }, (_, offset) => start + offset);
  // The row with the focus stays drawn wherever the list is scrolled, or the focus would be lost.
  if (roving >= 0 && roving < start) indexes.unshift(roving);
  if (roving >= end) indexes.push(roving);
  return indexes;
}
