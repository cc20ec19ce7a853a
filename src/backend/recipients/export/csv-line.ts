import { guardFormulas } from '@domain/recipients/formula';

/** What spreadsheets need to read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells as a line of CSV (RFC 4180), with what a spreadsheet would calculate made a text
 * (`guardFormulas`).
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const safe = guardFormulas(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
