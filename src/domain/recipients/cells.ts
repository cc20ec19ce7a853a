import { guardFormulas, unguardStart } from './formula';

/** Cells by rows, as a spreadsheet puts them on the clipboard. */
export type Cells = readonly (readonly string[])[];

/**
 * Writes cells as text with tabs, as spreadsheets read it: cells with tabs, line breaks or quotes
 * are quoted, and what would be calculated becomes a text (`guardFormulas`).
 */
export const writeCells = (cells: Cells): string => cells.map((row) => row.map(cellOf).join('\t')).join('\r\n');

function cellOf(text: string): string {
  const safe = guardFormulas(text);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
const separator = /\t|\r\n|\r|\n/y;

/**
 * Reads cells from text with tabs, quoted or not. A line break at the end makes no row. A quote
 * that is not closed, or followed by other text, belongs to the text.
 */
export function readCells(text: string): Cells {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const [whole = '', quoted, plain = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(unguardStart(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    at += whole.length;
    separator.lastIndex = at;
    const [between] = separator.exec(text) ?? [];
    if (between === undefined) break;
    at += between.length;
    if (between === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}
