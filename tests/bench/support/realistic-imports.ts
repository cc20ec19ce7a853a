import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../row';
import { CONTACTS, type CrmFiles, crmFiles } from './crm-files';
import { type DuckTimes, measureDuck } from './duck';
import { type ImportTimes, timedUndo, withImportApp } from './import-round';
import { slowestSearch, sortTimes } from './timed-queries';

/**
 * The columns that are sorted by: the number, a value of each row's own, a few values, and amounts.
 * Ours by the key that the import proposes, theirs by the heading.
 */
export const SORTED = [
  { name: 'number', key: null, column: 'Phone' },
  { name: 'email', key: 'e_mail', column: 'E-mail' },
  { name: 'company', key: 'company', column: 'Company' },
  { name: 'amount', key: 'amount_due', column: 'Amount due' },
] as const;

/** What one app did with a million realistic rows, and DuckDB with the same file, in one round. */
export interface RealisticImport {
  readonly first: ImportTimes;
  /** The slowest search or filter, in milliseconds. */
  readonly search: number;
  /** For each of `SORTED`. */
  readonly sorted: readonly number[];
  /** The import of a later export by number, 1 % of whose rows have changed. */
  readonly again: ImportTimes;
  readonly undo: number;
  readonly duck: DuckTimes;
}

/** The others are wrong numbers, extensions, and repeated numbers. */
const MIN_ACCEPTED = 0.7 * CONTACTS;
const ROUNDS = 5;
let measured: Promise<readonly RealisticImport[]> | null = null;

/** The rounds that several rows use. They are made once in a process. */
export function realisticImports({ folder }: Place): Promise<readonly RealisticImport[]> {
  measured ??= rounds(folder);
  return measured;
}

async function rounds(folder: string): Promise<readonly RealisticImport[]> {
  const files = crmFiles(folder);
  const all: RealisticImport[] = [];
  // The first one warms up the disk's cache.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const dataDir = join(folder, `imports-${round}`);
    const ours = await oneApp(dataDir, files);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    const duck = await measureDuck(
      folder,
      files.first,
      SORTED.map(({ column }) => column),
    );
    if (round > 0) all.push({ ...ours, duck });
  }
  return all;
}

function oneApp(dataDir: string, { first, later }: CrmFiles): Promise<Omit<RealisticImport, 'duck'>> {
  return withImportApp(dataDir, async ({ page, campaignId, importFile }) => {
    const times = await importFile(first);
    if (times.rows < MIN_ACCEPTED) throw new Error(`only ${times.rows} rows were imported`);
    const search = await slowestSearch(page, campaignId);
    const sorted = await sortTimes(
      page,
      campaignId,
      SORTED.map(({ key }) => key),
    );
    const again = await importFile(later, 'update');
    return { first: times, search, sorted, again, undo: await timedUndo(page, campaignId) };
  });
}
