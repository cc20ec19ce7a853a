import { useByName } from '@shared/recipients/columns';
import { createPlaces, type ColumnUse, type ImportColumn, type Mapping } from '@shared/recipients/import';

/** What keeps a mapping from being used; `column` counts from 0. */
export type MappingFault =
  | { readonly kind: 'no-phone' }
  | { readonly kind: 'two-phones'; readonly column: number }
  | { readonly kind: 'same-place'; readonly column: number }
  | { readonly kind: 'bad-name'; readonly column: number }
  | { readonly kind: 'bad-path'; readonly column: number };

/** Everything that is wrong with a mapping, in the order of its columns. */
export function mappingFaults({ columns }: Mapping): readonly MappingFault[] {
  const faults: MappingFault[] = [];
  const takesPlace = createPlaces();
  columns.forEach((use, column) => {
    if (use.use === 'metadata' && (use.name === '' || use.name.length > 200)) faults.push({ kind: 'bad-name', column });
    else if (use.use === 'override' && !isPath(use.path)) faults.push({ kind: 'bad-path', column });
    else if (!takesPlace(use)) {
      faults.push(use.use === 'phone' ? { kind: 'two-phones', column } : { kind: 'same-place', column });
    }
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

/** A mapping in which one column became something else. What was the phone number before is metadata then. */
export function withUse(mapping: Mapping, columns: readonly ImportColumn[], at: number, use: ColumnUse): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((before, index) => {
      if (index === at) return use;
      const column = columns[index];
      return use.use === 'phone' && before.use === 'phone' && column !== undefined
        ? useOfKind('metadata', column)
        : before;
    }),
  };
}
