import type { PreviewRow } from '@domain/recipients/import';
import { REPAIRS } from '@domain/recipients/import-reasons';
import { text } from '../../../kernel/text';
import type { MappingFault } from './mapping';

const strings = text.recipientsImport;

/** Returns what is wrong with a column, counted from 0; `null` if nothing is. */
export function faultText(faults: readonly MappingFault[], column: number): string | null {
  const fault = faults.find((each) => 'column' in each && each.column === column);
  switch (fault?.kind) {
    case undefined:
    case 'no-phone':
      return null;
    case 'too-many-phones':
      return strings.mapping.tooManyPhones;
    case 'duplicate-target':
      return strings.mapping.duplicateTarget;
    case 'bad-name':
      return strings.mapping.badName;
    case 'bad-path':
      return strings.mapping.badPath;
  }
}

/** Returns what the import does with a row, and the tone in which the table shows it. */
export function verdictText({ verdict }: PreviewRow): { readonly tone: string; readonly label: string } {
  if (verdict.kind === 'rejected') {
    return { tone: 'bad', label: strings.verdicts.rejected(text.imports.rejections[verdict.reason]) };
  }
  const repairs = REPAIRS.filter((repair) => verdict.repairs.includes(repair));
  if (repairs.length === 0) return { tone: 'good', label: strings.verdicts.accepted };
  return { tone: 'changed', label: strings.verdicts.repaired(repairs.map((repair) => text.imports.repairs[repair])) };
}
