import type { AudienceRow } from '@domain/recipients/audience';
import type { Cells } from '@domain/recipients/cells';
import { keyText } from './cell-text';
import { columnName, type GridColumn } from './grid-columns';

export type ColumnNames = Parameters<typeof columnName>[1];

/** What a cell holds as text; `null` for columns without a value of a row, or unreadable ones. */
export function cellText(row: AudienceRow, column: GridColumn): string | null {
  switch (column.kind) {
    case 'phone':
      return row.phone;
    case 'key':
      return keyText(row, column.key);
    case 'overrides':
      return row.assistantOverrides;
    case 'position':
    case 'problems':
      return null;
  }
}

/** Whether a column shows values of rows, which can be copied and pasted. */
export const holdsValue = ({ kind }: GridColumn): boolean => kind !== 'position' && kind !== 'problems';

/**
 * Returns rows as cells for the clipboard, with headings on demand. If a row's metadata cannot be
 * read, one more column has the metadata of such rows as they are.
 */
export function copiedCells(
  rows: readonly AudienceRow[],
  columns: readonly GridColumn[],
  headings: ColumnNames | null,
): Cells {
  const values = columns.filter(holdsValue);
  const isUnreadable = (row: AudienceRow): boolean => row.problems.includes('bad-metadata');
  const hasMetadata = rows.some(isUnreadable);
  const cells = rows.map((row) => [
    ...values.map((column) => cellText(row, column) ?? ''),
    ...(hasMetadata ? [isUnreadable(row) ? row.metadata : ''] : []),
  ]);
  if (headings === null) return cells;
  return [[...values.map((column) => columnName(column, headings)), ...(hasMetadata ? ['metadata'] : [])], ...cells];
}
