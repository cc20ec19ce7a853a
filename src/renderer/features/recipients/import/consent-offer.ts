import type { ConsentMark } from '@domain/consent/consent-mark';
import { columnsAreThere, proposedColumns } from '@domain/consent/consent-proposals';
import type { ConsentRule } from '@domain/consent/consent-rule';
import type { ImportMode } from '@domain/recipients/audience';
import type { ColumnUse } from '@domain/recipients/import';

/** What an import offers about consent. No columns: none of the file is proposed. */
export interface ConsentOffer {
  readonly columns: readonly string[];
}

/**
 * Returns what to offer about consent after an import. Null: the house rule does not ask for it, or
 * columns are marked that the draft still has afterwards.
 */
export function consentOffer(
  { mark, rule }: { readonly mark: ConsentMark | null; readonly rule: ConsentRule },
  uses: readonly ColumnUse[],
  mode: ImportMode,
): ConsentOffer | null {
  if (rule.mode === 'off') return null;
  const names = uses.flatMap((column) => (column.use === 'metadata' ? [column.name] : []));
  // Only an import that replaces the rows takes their columns away.
  if (mark !== null && (mode !== 'replace' || columnsAreThere(mark, names))) return null;
  const { answer, date, source } = proposedColumns(names);
  const isComplete = answer !== null || date !== null;
  return { columns: isComplete ? [answer, date, source].filter((column) => column !== null) : [] };
}
