import { NOTED_COLUMNS } from '@domain/recipients/columns';
import { BYTE_ORDER_MARK, csvLine } from './csv-line';

/** A row that was read, and what is to be checked about it. */
export interface NotedRow {
  readonly line: number;
  readonly why: readonly string[];
  readonly cells: readonly string[];
}

/** The header of a file of rows to check: the columns of the source, then why and where. */
export const notedHeader = (given: readonly string[]): string =>
  BYTE_ORDER_MARK + csvLine([...given, ...NOTED_COLUMNS]);

/** A row to check as a line of CSV; cells beyond those of the header come last. */
export function notedLine({ cells, line, why }: NotedRow, columns: number): string {
  const own = Array.from({ length: columns }, (_, index) => cells[index] ?? '');
  return csvLine([...own, why.join('; '), String(line), ...cells.slice(columns)]);
}
