import type { AudienceOrder } from '@domain/recipients/audience';
import { writeJson } from '@kernel/json/json-codec';

/** More keys than these have no column of their own; a row's dialog shows all of its metadata. */
const MAX_KEY_COLUMNS = 40;

/** A column of the table of recipients. */
export type GridColumn =
  | { readonly kind: 'position' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'overrides' }
  | { readonly kind: 'problems' };

/**
 * The columns for an audience: one for each metadata key that a row has, first those that the
 * opening message asks for, then those that most rows have.
 */
export function gridColumns(
  keys: Readonly<Record<string, number>>,
  placeholders: readonly string[],
): readonly GridColumn[] {
  const asked = placeholders.filter((key) => Object.hasOwn(keys, key));
  const others = Object.entries(keys).filter(([key]) => !asked.includes(key));
  const byRows = others.sort(([, a], [, b]) => b - a).map(([key]) => key);
  return [
    { kind: 'position' },
    { kind: 'phone' },
    ...[...asked, ...byRows].slice(0, MAX_KEY_COLUMNS).map((key) => ({ kind: 'key', key }) as const),
    { kind: 'overrides' },
    { kind: 'problems' },
  ];
}

/** A column's heading: a metadata key as it is, the others by the names given. */
export const columnName = (
  column: GridColumn,
  names: Readonly<Record<Exclude<GridColumn['kind'], 'key'>, string>>,
): string => (column.kind === 'key' ? column.key : names[column.kind]);

export const columnId = (column: GridColumn): string => (column.kind === 'key' ? `key:${column.key}` : column.kind);

/** By what a click on the column's heading sorts; `null` where nothing can be sorted by it. */
export function orderOf(column: GridColumn): AudienceOrder['by'] | null {
  switch (column.kind) {
    case 'position':
      return { kind: 'position' };
    case 'phone':
      return { kind: 'number' };
    case 'key':
      return { kind: 'key', key: column.key };
    case 'overrides':
    case 'problems':
      return null;
  }
}

const sameBy = (a: AudienceOrder['by'], b: AudienceOrder['by']): boolean => writeJson(a) === writeJson(b);

/** How a column is sorted, in the words of `aria-sort`. */
export function sortedBy(column: GridColumn, order: AudienceOrder): 'ascending' | 'descending' | 'none' {
  const by = orderOf(column);
  if (by === null || !sameBy(by, order.by)) return 'none';
  return order.descending ? 'descending' : 'ascending';
}

/**
 * The order after a press on a column's heading: up, down, and back to the order in which rows are
 * sent.
 */
export function nextOrder(by: AudienceOrder['by'], order: AudienceOrder): AudienceOrder {
  if (!sameBy(by, order.by)) return { by, descending: false };
  if (!order.descending) return { by, descending: true };
  return { by: { kind: 'position' }, descending: false };
}
