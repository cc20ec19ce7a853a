import { phoneColumns } from '@domain/recipients/column-targets';
import type { Mapping } from '@domain/recipients/import';
import { isSpreadsheetError } from './json-cell';
import { cellText, type Row } from './row';

/** Bytes with which comments begin: `#`, `/`, `-`, `;` and `%`. */
const MARKS = new Uint8Array(256);
for (const mark of [0x23, 0x2f, 0x2d, 0x3b, 0x25]) MARKS[mark] = 1;
const SPACE = 0x20;

/**
 * A mark and text behind it. `#1001` is a number of an order, `#N/A` an error, and `--` a word for
 * nothing.
 */
const COMMENT = /^\s*(?:#+(?:\s+[^\s#]|[^\s#\d])|\/\/|--+\s*[^\s-]|;|%%?\s)/;

/** So many digits may be a number. */
const MIN_DIGITS = 5;

/** Whether a text begins as a comment does. */
export const isCommentText = (text: string): boolean => COMMENT.test(text) && !isSpreadsheetError(text.trim());

/** Whether a row begins with the mark of a comment. Looks at one byte of most rows. */
export function beginsAsComment(row: Row): boolean {
  let at = row.starts[0] ?? 0;
  while (row.bytes[at] === SPACE) at += 1;
  return row.count > 0 && MARKS[row.bytes[at] ?? 0] === 1 && isCommentText(cellText(row, 0));
}

/**
 * Whether a row that cannot become a recipient is a comment and no contact with a fault: it begins
 * as one, and no phone column behind the first cell holds what may be a number.
 */
export function isCommentRow(row: Row, columns: Mapping['columns']): boolean {
  if (!beginsAsComment(row)) return false;
  return phoneColumns(columns).every(
    (column) => column === 0 || column >= row.count || digitsIn(cellText(row, column)) < MIN_DIGITS,
  );
}

const digitsIn = (text: string): number => text.replaceAll(/\P{Nd}+/gu, '').length;
