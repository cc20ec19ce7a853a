import { join } from 'node:path';
import { printStatus } from '../../scripts/print-status';
import { repositoryRoot } from '../../scripts/repository';
import { machineFacts, readLatest, withResults, writeLatest } from './latest';
import { measureGroup } from './measure-group';
import { type Measured, messageOf } from './measured';
import { type BenchResult, resultOf, verdictOf } from './result';
import { rowGroups } from './row';
import { rows } from './rows';
import { electronVersion } from './support/electron-version';
import { benchTable } from './table';

const FILE = join(repositoryRoot, 'bench', 'latest.json');

/** The longest rows import millions of contacts, several times. */
const GROUP_LIMIT_MS = 60 * 60_000;

/**
 * Measures the named rows, or all, prints their table and writes them to `bench/latest.json`.
 * Returns the exit code: 1 if a row failed or missed its goal.
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
  const machine = machineFacts(await electronVersion(electron));
  const results: BenchResult[] = [];
  const failures: string[] = [];

  async function note(measured: Measured): Promise<void> {
    const row = rows.find(({ name }) => name === measured.name);
    if (row === undefined) return;
    if ('failure' in measured) {
      failures.push(measured.name);
      printStatus(`${measured.name} could not be measured: ${measured.failure}`);
      return;
    }
    results.push(resultOf(row, measured.samples, new Date()));
    // After each row, so that what was measured is kept whatever happens to the next.
    const names = rows.map(({ name }) => name);
    await writeLatest(FILE, withResults(await readLatest(FILE), machine, results, names));
  }

  for (const group of rowGroups(rows.filter(({ name }) => named.length === 0 || named.includes(name)))) {
    const names = group.map(({ name }) => name);
    printStatus(`Measuring ${names.join(', ')} …`);
    for (const failed of await measureGroup(names, { heard: note, limitMs: GROUP_LIMIT_MS })) await note(failed);
  }
  process.stdout.write(`\n${benchTable(results)}\n`);
  if (failures.length > 0) printStatus(`Not measured: ${failures.join(', ')}.`);
  return failures.length > 0 || results.some((result) => verdictOf(result) === 'missed') ? 1 : 0;
}

void main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    printStatus(messageOf(error));
    process.exitCode = 1;
  },
);
