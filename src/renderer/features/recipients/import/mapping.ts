import { createTargetClaims, phoneColumns } from '@domain/recipients/column-targets';
import { useByName } from '@domain/recipients/columns';
import type { ColumnUse, ImportColumn, Mapping } from '@domain/recipients/import';
import { withoutReadings } from '@domain/recipients/import-questions';
import { MAX_PHONE_COLUMNS } from '@domain/recipients/number-readings';

/** What keeps a mapping from being used; `column` counts from 0. */
export type MappingFault =
  | { readonly kind: 'no-phone' }
  | { readonly kind: 'too-many-phones'; readonly column: number }
  | { readonly kind: 'duplicate-target'; readonly column: number }
  | { readonly kind: 'bad-name'; readonly column: number }
  | { readonly kind: 'bad-path'; readonly column: number };

/** Everything that is wrong with a mapping, in the order of its columns. */
export function mappingFaults({ columns }: Mapping): readonly MappingFault[] {
  const faults: MappingFault[] = [];
  const claimsTarget = createTargetClaims();
  const surplus = new Set(phoneColumns(columns).slice(MAX_PHONE_COLUMNS));
  columns.forEach((use, column) => {
    if (use.use === 'metadata' && (use.name === '' || use.name.length > 200)) faults.push({ kind: 'bad-name', column });
    else if (use.use === 'override' && !isPath(use.path)) faults.push({ kind: 'bad-path', column });
    else if (surplus.has(column)) faults.push({ kind: 'too-many-phones', column });
    else if (!claimsTarget(use)) faults.push({ kind: 'duplicate-target', column });
  });
  if (!columns.some(({ use }) => use === 'phone')) faults.push({ kind: 'no-phone' });
  return faults;
}

const isPath = (path: readonly string[]): boolean =>
  path.length > 0 && path.length <= 8 && path.every((part) => part !== '' && part.length <= 200);

/** A column's use after another kind was chosen, with what its name suggests. */
export function useOfKind(kind: ColumnUse['use'], column: ImportColumn): ColumnUse {
  const byName = useByName(column);
  const name = byName.use === 'metadata' ? byName.name : column.name;
  switch (kind) {
    case 'metadata':
      return { use: kind, name: name.slice(0, 200) };
    case 'override':
      return byName.use === 'override' ? byName : { use: kind, path: [name.slice(0, 200)] };
    default:
      return { use: kind };
  }
}

/**
 * A mapping in which one column became something else. A further phone column is tried after those
 * that are there.
 */
export function withUse(mapping: Mapping, at: number, use: ColumnUse): Mapping {
  const before = mapping.columns[at];
  const isNew = use.use === 'phone' && before?.use !== 'phone';
  const last = phoneColumns(mapping.columns).length;
  const next: ColumnUse = isNew && last > 0 ? { ...use, rank: Math.min(MAX_PHONE_COLUMNS, last + 1) } : use;
  return ranked({ ...mapping, columns: mapping.columns.map((each, index) => (index === at ? next : each)) });
}

/** A mapping in which a phone column is tried at another place, counted from 0. */
export function withOrder(mapping: Mapping, column: number, place: number): Mapping {
  const others = phoneColumns(mapping.columns).filter((index) => index !== column);
  return ranked(mapping, [...others.slice(0, place), column, ...others.slice(place)]);
}

/**
 * The phone columns numbered from 1 in their order. The first one has no rank, as in a sheet with
 * one phone column.
 */
function ranked(mapping: Mapping, order: readonly number[] = phoneColumns(mapping.columns)): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((use, index) => {
      if (use.use !== 'phone') return use;
      const { rank: _rank, ...rest } = use;
      const place = order.indexOf(index);
      return place > 0 ? { ...rest, rank: Math.min(MAX_PHONE_COLUMNS, place + 1) } : rest;
    }),
  };
}

/** A mapping with another country. Answers about single numbers were given for the old one. */
export const withCountry = (mapping: Mapping, country: string | null): Mapping => ({
  ...withoutReadings(mapping),
  country,
});
