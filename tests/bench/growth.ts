import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printStatus } from '../../scripts/print-status';
import { repositoryRoot } from '../../scripts/repository';
import { type Growth, growthPlot, growthTable } from './growth-report';
import { messageOf } from './measured';
import { crmFiles } from './support/crm-files';
import { draftName, DRAFTS } from './support/filled-app';
import { withImportApp } from './support/import-round';
import { opening, openingRecipients } from './support/opening';
import { slowestSearch, sortTimes } from './support/timed-queries';

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
/** Below it, constant costs hide how the time grows. */
const EXPONENT_FROM = 100_000;
const ROUNDS = 5;
const OPERATIONS = ['import', 'sort', 'search', 'open'] as const;
type Times = Readonly<Record<(typeof OPERATIONS)[number], number>>;

const DOCUMENT = join(repositoryRoot, 'docs', 'reference', 'performance.md');
const PLOT = join(repositoryRoot, 'docs', 'pictures', 'growth.svg');
const TABLE = /(<!-- growth -->\n)[^]*?(\n<!-- \/growth -->)/;

/**
 * Measures importing, sorting, searching and opening realistic sheets of growing size, and writes
 * the table and the plot of `docs/reference/performance.md`.
 */
async function main(rounds: number): Promise<void> {
  const all = OPERATIONS.map((name): Growth & { times: Map<number, number[]> } => ({ name, times: new Map() }));
  for (const rows of SIZES) {
    const measured = await measureSize(rows, rounds);
    for (const { name, times } of all) {
      times.set(
        rows,
        measured.map((each) => each[name as keyof Times]),
      );
    }
    printStatus(growthTable(all, EXPONENT_FROM));
  }
  const document = await readFile(DOCUMENT, 'utf8');
  if (!TABLE.test(document)) throw new Error('the document has no place for the table');
  await writeFile(
    DOCUMENT,
    document.replace(
      TABLE,
      `$1\n${growthTable(all, EXPONENT_FROM)}\n\n${countOf(rounds)} ![The same as a plot](../pictures/growth.svg)\n$2`,
    ),
  );
  await writeFile(PLOT, growthPlot(all));
}

const countOf = (rounds: number): string => (rounds === 1 ? 'Each was measured once.' : `Medians of ${rounds} rounds.`);

async function measureSize(rows: number, rounds: number): Promise<readonly Times[]> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-growth-'));
  try {
    const { first } = crmFiles(folder, rows);
    const times: Times[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const dataDir = join(folder, `app-${round}`);
      times.push(await measureOnce(dataDir, first));
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    return times;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function measureOnce(dataDir: string, path: string): Promise<Times> {
  return withImportApp(dataDir, async ({ page, campaignId, importFile }) => {
    const { imported } = await importFile(path);
    const search = await slowestSearch(page, campaignId);
    const [sort = NaN] = await sortTimes(page, campaignId, ['company']);
    await opening(page, draftName(DRAFTS));
    return { import: imported, search, sort, open: await openingRecipients(page, campaignId) };
  });
}

void main(Number(process.argv[2] ?? ROUNDS)).then(
  () => process.exit(0),
  (error: unknown) => {
    printStatus(messageOf(error));
    process.exit(1);
  },
);
