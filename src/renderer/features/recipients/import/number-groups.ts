import type { Mapping } from '@domain/recipients/import';
import { questionsOf, readingsOf, withReadings } from '@domain/recipients/import-questions';
import { decidesDomestic, type ImportNumbers, isBlocking } from '@domain/recipients/number-readings';
import { withCountry } from './mapping';

type NumberColumn = ImportNumbers['columns'][number];

/** Cells of one column with two readings, and whether the import waits for an answer about them. */
interface AskedGroup {
  readonly column: NumberColumn;
  readonly question: 'ownCode' | 'abroad' | 'missingPlus';
  readonly isOpen: boolean;
}

/** All groups of cells with two readings, answered or not, so that an answer can be changed. */
export function askedGroups(numbers: ImportNumbers, mapping: Mapping): readonly AskedGroup[] {
  return numbers.columns.flatMap((column) => {
    const open = questionsOf({ ...numbers, columns: [column] }, mapping).map(({ question }) => question);
    const readings = readingsOf(mapping, column.column);
    return (['ownCode', 'abroad', 'missingPlus'] as const)
      .filter((question) => column[question].count > 0 && (open.includes(question) || readings[question] !== undefined))
      .map((question) => ({ column, question, isOpen: open.includes(question) && isBlocking(question) }));
  });
}

/** The columns whose cells with two readings are decided by the other cells. */
export const decidedColumns = (numbers: ImportNumbers, mapping: Mapping): readonly NumberColumn[] =>
  numbers.columns.filter(
    (column) =>
      column.abroad.count > 0 && readingsOf(mapping, column.column).abroad === undefined && decidesDomestic(column),
  );

/**
 * A mapping without a country, in which all phone columns get a plus or none does: without a
 * country every one of them lacks the same thing.
 */
export function withPlus(mapping: Mapping, numbers: ImportNumbers, put: boolean): Mapping {
  const plain = withCountry(mapping, null);
  if (!put) return plain;
  return numbers.columns.reduce(
    (next, { column }) => withReadings(next, column, { missingPlus: 'international' }),
    plain,
  );
}
