import type { Mapping } from './import';
import {
  type ColumnNumbers,
  type ColumnReadings,
  type ImportNumbers,
  isBlocking,
  type OpenQuestion,
  openQuestions,
} from './number-readings';

/** The answers that a mapping has for a column. */
export function readingsOf(mapping: Mapping, column: number): ColumnReadings {
  const use = mapping.columns[column];
  return use?.use === 'phone' ? (use.readings ?? {}) : {};
}

/** What nobody has decided yet about the numbers of each column. */
export function questionsOf(
  { columns }: ImportNumbers,
  mapping: Mapping,
): readonly { readonly column: ColumnNumbers; readonly question: OpenQuestion }[] {
  return columns.flatMap((column) =>
    openQuestions(column, readingsOf(mapping, column.column)).map((question) => ({ column, question })),
  );
}

/** Whether something must be answered before a source can be imported with this mapping. */
export const hasBlockingQuestions = (numbers: ImportNumbers, mapping: Mapping): boolean =>
  questionsOf(numbers, mapping).some(({ question }) => isBlocking(question));

/** A mapping with an answer for one column. */
export function withReadings(mapping: Mapping, column: number, readings: ColumnReadings): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((use, index) =>
      index === column && use.use === 'phone' ? { ...use, readings: { ...use.readings, ...readings } } : use,
    ),
  };
}

/** A mapping without answers about single numbers, which hold for one file or country only. */
export function withoutReadings(mapping: Mapping): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((use) => {
      if (use.use !== 'phone') return use;
      return use.rank === undefined ? { use: 'phone' } : { use: 'phone', rank: use.rank };
    }),
  };
}
