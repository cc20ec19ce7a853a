import { writeJson } from '@kernel/json/json-codec';
import type { ColumnUse } from './import';

/** The indexes of the phone columns, in the order in which they are tried for a number. */
export function phoneColumns(columns: readonly ColumnUse[]): readonly number[] {
  return columns
    .flatMap((column, index) => (column.use === 'phone' ? [{ index, rank: column.rank ?? 1 }] : []))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index }) => index);
}

/**
 * A function that takes a column's place, and returns whether it could: not if an earlier column
 * becomes the same thing, a part of it or what it is a part of. Columns that are left out have no
 * place, and there can be several phone columns.
 */
export function createTargetClaims(): (column: ColumnUse) => boolean {
  const claimed: string[] = [];
  return (column) => {
    if (column.use === 'leave' || column.use === 'phone') return true;
    const target = targetPrefix(column);
    if (claimed.some((other) => other.startsWith(target) || target.startsWith(other))) return false;
    claimed.push(target);
    return true;
  };
}

/** Where a column's values go, as a text with which everything below that place begins. */
function targetPrefix(column: Exclude<ColumnUse, { use: 'leave' | 'phone' }>): string {
  if (column.use === 'metadata') return `${writeJson(['metadata', column.name])};`;
  if (column.use !== 'override') return `${writeJson(column.use)};`;
  return ['override', ...column.path].map((step) => `${writeJson(step)};`).join('');
}
