import type { Row } from '../row';
import { type BigImport, bigImports } from '../support/big-import';

/**
 * What the app is held to during the import of a million contacts (75 MB, 6 columns) through its
 * own dialog.
 */
const BOUNDS = { firstRows: 500, busy: 50, memory: 300, search: 150 } as const;

function bounded(name: string, what: string, unit: Row['unit'], of: (each: BigImport) => number, bound: number): Row {
  return {
    name,
    ours: what,
    theirs: 'what it is held to',
    unit,
    aim: 1,
    measure: async (place) => {
      const imports = await bigImports(place);
      return { ours: imports.map(of), theirs: imports.map(() => bound) };
    },
  };
}

/**
 * From a file to an audience that is checked, without duplicates, committed and on the screen,
 * beside a parser alone.
 */
const importing: Row = {
  name: 'import',
  ours: 'a million contacts imported, committed and shown',
  theirs: 'csv-parse alone, streaming with columns',
  unit: 'ms',
  aim: 1,
  measure: async (place) => {
    const imports = await bigImports(place);
    return { ours: imports.map(({ imported }) => imported), theirs: imports.map(({ csvParse }) => csvParse) };
  },
};

export const importingContacts: readonly Row[] = [
  importing,
  bounded('import-first-rows', 'its first rows on the screen', 'ms', ({ firstRows }) => firstRows, BOUNDS.firstRows),
  bounded('import-memory', 'its most memory more than before', 'MiB', ({ memory }) => memory, BOUNDS.memory),
  bounded('import-main', 'main’s longest task meanwhile', 'ms', ({ mainBusy }) => mainBusy, BOUNDS.busy),
  bounded('import-page', 'the page’s longest task meanwhile', 'ms', ({ pageBusy }) => pageBusy, BOUNDS.busy),
  bounded('search', 'the slowest search or filter in it', 'ms', ({ search }) => search, BOUNDS.search),
];
