import { REJECTED_COLUMNS } from '@domain/recipients/columns';
import type { Rejection } from '@domain/recipients/import';
import type { RejectedRow } from '../intake/rows/batch';
import { BYTE_ORDER_MARK, csvLine } from './csv-line';

/**
 * The header of a file of rejected rows: the columns as the source has them, then why and where.
 */
export const rejectedHeader = (given: readonly string[]): string =>
  BYTE_ORDER_MARK + csvLine([...given, ...REJECTED_COLUMNS]);

/**
 * A rejected row as a line of CSV, to be put right and imported again. Cells beyond those of the
 * header come last, and a line that could not be told apart stands in the first cell. `words` says
 * a reason.
 */
export function rejectedLine(
  { cells, line, reason }: RejectedRow,
  columns: number,
  textOf: (reason: Rejection) => string,
): string {
  const own = Array.from({ length: columns }, (_, index) => cells[index] ?? '');
  return csvLine([...own, textOf(reason), String(line), ...cells.slice(columns)]);
}
