import type { Row } from '../row';
import { type RealisticImport, realisticImports, SORTED } from '../support/realistic-imports';

/** The limits of an import of a million rows, in milliseconds and MiB. */
const LIMITS = { firstRows: 300, busy: 50, memory: 250, search: 50, undo: 300 } as const;

type Of = (round: RealisticImport) => number;
type Compared = Pick<Row, 'name' | 'ours' | 'theirs' | 'unit' | 'aim'>;

const compared = (row: Compared, ours: Of, theirs: Of): Row => ({
  ...row,
  group: 'realistic-imports',
  measure: async (place) => {
    const all = await realisticImports(place);
    return { ours: all.map(ours), theirs: all.map(theirs) };
  },
});

const limited = (name: string, ours: string, unit: Row['unit'], of: Of, limit: number): Row =>
  compared({ name, ours, theirs: 'its limit', unit, aim: 1 }, of, () => limit);

/**
 * A million rows as a program for sales exports them: from the file to recipients that are
 * repaired, checked, without duplicates, committed and on the screen.
 */
export const importingARealisticSheet: readonly Row[] = [
  compared(
    {
      name: 'import',
      ours: 'a realistic million imported, committed and shown',
      theirs: 'DuckDB: read_csv without repeated cells, into a table',
      unit: 'ms',
      aim: 1,
    },
    ({ first }) => first.imported,
    ({ duck }) => duck.imported,
  ),
  limited('import-first-rows', 'its first rows on the screen', 'ms', ({ first }) => first.firstRows, LIMITS.firstRows),
  limited('import-memory', 'its additional memory', 'MiB', ({ first }) => first.memoryMiB, LIMITS.memory),
  limited('import-main', 'main’s longest task meanwhile', 'ms', ({ first }) => first.mainMs, LIMITS.busy),
  limited('import-page', 'the page’s longest task meanwhile', 'ms', ({ first }) => first.pageMs, LIMITS.busy),
  limited('search', 'the slowest search or filter in it', 'ms', ({ search }) => search, LIMITS.search),
  ...SORTED.map(({ name, column }, index) =>
    compared(
      {
        name: `sort-${name}`,
        ours: `it sorted by ${name} for the first time`,
        theirs: `DuckDB: ORDER BY "${column}" LIMIT 200`,
        unit: 'ms',
        aim: 1,
      },
      ({ sorted }) => sorted[index] ?? NaN,
      ({ duck }) => duck.sorted.get(column) ?? NaN,
    ),
  ),
  compared(
    {
      name: 'reimport',
      ours: 'a later export with 1 % changed, by number',
      theirs: 'the first import',
      unit: 'ms',
      aim: 1.2,
    },
    ({ again }) => again.imported,
    ({ first }) => first.imported,
  ),
  limited('reimport-undo', 'its undo', 'ms', ({ undo }) => undo, LIMITS.undo),
];
