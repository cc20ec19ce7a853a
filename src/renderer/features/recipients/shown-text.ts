import type { AudienceRow } from '@domain/recipients/audience';
import { countryName } from '../../kernel/country-names';
import { text } from '../../kernel/text';
import { keyText } from './cell-text';
import type { GridColumn } from './grid-columns';
import { rowFindings } from './row-findings';

/**
 * Returns what a cell of the table shows. Metadata that cannot be read is shown as it is in the
 * first column of a key.
 */
export function shownText(row: AudienceRow, column: GridColumn, isFirstKey: boolean): string {
  switch (column.kind) {
    case 'position':
      return text.common.amount(row.position);
    case 'phone':
      return row.phone;
    case 'key':
      return keyText(row, column.key) ?? (isFirstKey ? row.metadata : '');
    case 'overrides':
      return row.assistantOverrides;
    case 'problems':
      return [...rowFindings(row), ...row.problems.map((problem) => text.recipientsTable.problems[problem])].join(', ');
  }
}

/** Returns the country and the type of a row's number; empty if the number is not valid. */
export function aboutNumber(row: AudienceRow): string {
  const type = typeOfNumber(row);
  const parts = [...(row.country === '' ? [] : [countryName(row.country)]), type];
  return type === '' ? '' : parts.join(', ');
}

/** Returns the type of a row's number; empty if the number is not valid. */
export function typeOfNumber({ types = [] }: AudienceRow): string {
  return text.numberRules.typeName(types.map((type) => text.numberRules.types[type]));
}
