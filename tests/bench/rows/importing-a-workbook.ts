import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readFile as readWorkbook } from 'xlsx';
import type { Place, Row } from '../row';
import { type ImportTimes, withImportApp } from '../support/import-round';
import { workbookFile } from '../support/workbook-file';

const ROWS = 200_000;
const ROUNDS = 5;
const MEMORY_LIMIT_MIB = 250;

interface Round {
  readonly ours: ImportTimes;
  /** How long the faster of two readers took, in milliseconds. */
  readonly theirs: number;
}

let measured: Promise<readonly Round[]> | null = null;

async function rounds({ folder }: Place): Promise<readonly Round[]> {
  const path = await workbookFile(folder, ROWS);
  const all: Round[] = [];
  // The first one warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const dataDir = join(folder, `workbook-${round}`);
    const ours = await withImportApp(dataDir, ({ importFile }) => importFile(path));
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    const theirs = Math.min(await timed(() => readByExcelJs(path)), await timed(() => readBySheetJs(path)));
    if (round > 0) all.push({ ours, theirs });
  }
  return all;
}

const withRounds = (row: Omit<Row, 'measure' | 'group'>, ours: (round: Round) => number, limit?: number): Row => ({
  ...row,
  group: 'workbook',
  measure: async (place) => {
    measured ??= rounds(place);
    const all = await measured;
    return { ours: all.map(ours), theirs: all.map(({ theirs }) => limit ?? theirs) };
  },
});

/** The same recipients from an Excel file, and readers that only read it. */
export const importingAWorkbook: readonly Row[] = [
  withRounds(
    {
      name: 'workbook',
      ours: 'a workbook of 200,000 rows imported, committed and shown',
      theirs: 'the faster of ExcelJS streaming and SheetJS dense, reading it',
      unit: 'ms',
      aim: 0.5,
    },
    ({ ours }) => ours.imported,
  ),
  withRounds(
    { name: 'workbook-memory', ours: 'its additional memory', theirs: 'its limit', unit: 'MiB', aim: 1 },
    ({ ours }) => ours.memoryMiB,
    MEMORY_LIMIT_MIB,
  ),
];

async function timed(read: () => number | Promise<number>): Promise<number> {
  const began = performance.now();
  const rows = await read();
  if (rows !== ROWS + 1) throw new Error(`${rows} rows were read instead of ${ROWS + 1}`);
  return performance.now() - began;
}

async function readByExcelJs(path: string): Promise<number> {
  let rows = 0;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', worksheets: 'emit' });
  for await (const sheet of reader) for await (const _row of sheet) rows += 1;
  return rows;
}

function readBySheetJs(path: string): number {
  const { Sheets } = readWorkbook(path, { dense: true });
  const [sheet] = Object.values(Sheets);
  return Array.isArray(sheet) ? sheet.length : 0;
}
