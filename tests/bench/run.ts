import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printStatus } from '../../scripts/print-status';
import { repositoryRoot } from '../../scripts/repository';
import { machineFacts, readLatest, withResults, writeLatest } from './latest';
import { type BenchResult, missesItsAim, resultOf } from './result';
import type { Row } from './row';
import { rows } from './rows';
import { electronVersion } from './support/electron-version';
import { benchTable } from './table';

const FILE = join(repositoryRoot, 'bench', 'latest.json');
const TIMES = 11;

/**
 * Measures the rows that are named, or all, prints their table and puts them into
 * `bench/latest.json`. Returns the exit code.
 */
async function main(named: readonly string[]): Promise<number> {
  const electron = process.env['CAMPAIGN_DESK_ELECTRON'];
  const unknown = named.find((name) => !rows.some((row) => row.name === name));
  if (electron === undefined || unknown !== undefined) {
    const names = rows.map(({ name }) => name).join(', ');
    printStatus(
      unknown === undefined ? 'Start it with npm run bench.' : `There is no row “${unknown}”. There are: ${names}.`,
    );
    return 1;
  }
  const names = rows.map(({ name }) => name);
  const machine = machineFacts(await electronVersion(electron));
  const results: BenchResult[] = [];
  for (const row of rows.filter(({ name }) => named.length === 0 || named.includes(name))) {
    printStatus(`Measuring ${row.name} …`);
    results.push(await measured(row, electron));
    // After each row, so that one that fails takes no other along.
    await writeLatest(FILE, withResults(await readLatest(FILE), machine, results, names));
  }
  process.stdout.write(`\n${benchTable(results)}\n`);
  return results.some(missesItsAim) ? 1 : 0;
}

async function measured(row: Row, electron: string): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-bench-'));
  try {
    return resultOf(row, await row.measure({ folder, electron }, TIMES), new Date());
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

void main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    printStatus(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
