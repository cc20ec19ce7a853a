import { createHash } from 'node:crypto';
import { namedColumns, shapeNames } from '@domain/recipients/columns';
import { guessMapping } from '@domain/recipients/guess';
import {
  type FormatChoice,
  type ImportColumn,
  type Mapping,
  MAX_COLUMNS,
  type SourceDescription,
  type Unreadable,
} from '@domain/recipients/import';
import { writeJson } from '@kernel/json/json-codec';
import { fileKind } from './kinds/file-kind';
import { type ImportSource, type OpenSource, openSource } from './rows/source';
import type { Candidate } from './text/detect-encoding';
import type { TextRow } from './text/dialect';
import { chooseHeader, trailingColumns, usualWidth } from './text/header-row';
import { type Beginning, beginningOfText } from './text-beginning';
import { startOfWorkbook } from './workbook/first-sheet';

export type Described =
  | {
      readonly ok: true;
      readonly description: SourceDescription;
      /** The first rows below the header, as they are in the file. */
      readonly rows: readonly TextRow[];
    }
  | { readonly ok: false; readonly reason: Unreadable };

const SAMPLE_ROWS = 100;
/** So many rows, cells of them and characters of these are shown where a header is chosen. */
const TOP_ROWS = 20;
const TOP_CELLS = 20;
const TOP_CELL_LENGTH = 80;

/**
 * Detects the format and columns of a source; `chosen` is what the user has set. Takes some 10 ms.
 * @param home the country of the computer's settings, for the default country
 */
export async function describeImport(
  source: ImportSource,
  chosen: FormatChoice | null,
  home: string | null,
): Promise<Described> {
  const opened = openSource(source);
  if (!opened.ok) return opened;
  try {
    const kind = fileKind(opened.source);
    if (kind.kind === 'unreadable') return { ok: false, reason: kind.reason };
    const beginning =
      kind.kind === 'text'
        ? await beginningOfText(opened.source, chosen)
        : await beginningOfWorkbook(opened.source, chosen);
    return typeof beginning === 'string' ? { ok: false, reason: beginning } : described(beginning, home);
  } finally {
    opened.source.close();
  }
}

function described(beginning: Beginning, home: string | null): Described {
  const { format, sheets, encodings, hidden, rows, broken, estimatedRows, isRowCountExact } = beginning;
  if (format.header !== null && broken.includes(format.header)) return { ok: false, reason: 'broken-header' };
  if (format.header !== null && hidden?.overlong.includes(format.header) === true) {
    return { ok: false, reason: 'overlong-header' };
  }
  if (rows.length === 0) return { ok: false, reason: 'empty' };
  const below = rows.filter(({ line }) => line >= format.firstRow && line !== format.header);
  const header = rows.find(({ line }) => line === format.header)?.cells ?? null;
  const given = withUnnamed(header, below, format.kind === 'text');
  if (given.length > MAX_COLUMNS) return { ok: false, reason: 'too-many-columns' };
  const columns = namedColumns(given);
  const hiddenColumns = columns.flatMap((_, index) => (hidden?.isHiddenColumn(index) === true ? [index] : []));
  const guess = guessVisible(columns, hiddenColumns, below.slice(0, SAMPLE_ROWS), home);
  return {
    ok: true,
    description: {
      format,
      sheets: [...sheets],
      columns: [...columns],
      hiddenColumns,
      hiddenRows: hidden?.hiddenRows ?? null,
      encodings: encodings.map(shownCandidate),
      top: rows.slice(0, TOP_ROWS).map(shortened),
      shape: shapeOf(header ?? given.length),
      estimatedRows,
      isRowCountExact,
      guess,
    },
    rows: below.slice(0, SAMPLE_ROWS),
  };
}

/**
 * The headings, with one for each cell beside them: cells of a text without headings must be empty.
 */
function withUnnamed(header: readonly string[] | null, below: readonly TextRow[], isText: boolean): readonly string[] {
  const named = header?.length ?? usualWidth(below) ?? 1;
  const beside = header === null ? 0 : trailingColumns(below, named);
  const width = isText ? named + beside : Math.max(named, ...below.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => header?.[index] ?? '');
}

/**
 * The guess from what the sheet shows: hidden columns are left out, so that none is used unseen.
 */
function guessVisible(
  columns: readonly ImportColumn[],
  hidden: readonly number[],
  rows: readonly TextRow[],
  home: string | null,
): Mapping {
  const guess = guessMapping(
    columns.map((column, index) => (hidden.includes(index) ? { name: '', given: '' } : column)),
    rows.map(({ cells }) => cells.map((cell, index) => (hidden.includes(index) ? '' : cell))),
    home,
  );
  return {
    ...guess,
    columns: guess.columns.map((use, index) => (hidden.includes(index) ? { use: 'leave' } : use)),
  };
}

const shownCandidate = ({ encoding, lines }: Candidate): SourceDescription['encodings'][number] => ({
  encoding,
  lines: lines.map((line) => line.slice(0, TOP_CELL_LENGTH)),
});

/** A row as it is offered for the header: a few cells, and the beginnings of these. */
const shortened = ({ line, cells }: TextRow): { line: number; cells: string[] } => ({
  line,
  cells: cells.slice(0, TOP_CELLS).map((cell) => cell.slice(0, TOP_CELL_LENGTH)),
});

/** One key for files with the same columns in order; without a header, with as many columns. */
function shapeOf(header: readonly string[] | number): string {
  const names = typeof header === 'number' ? header : shapeNames(header);
  return createHash('sha256').update(writeJson(names)).digest('hex').slice(0, 32);
}

async function beginningOfWorkbook(source: OpenSource, chosen: FormatChoice | null): Promise<Beginning | Unreadable> {
  const set = chosen?.kind === 'workbook' ? chosen : null;
  const includesHidden = set?.includesHidden ?? false;
  const start = await startOfWorkbook(source, set?.sheet ?? null, includesHidden, SAMPLE_ROWS);
  if (typeof start === 'string') return start;
  const { sheet, sheets, rows } = start;
  return {
    format: { kind: 'workbook', sheet, includesHidden, ...chooseHeader(rows, [], set) },
    sheets,
    encodings: [],
    hidden: start,
    rows,
    broken: [],
    estimatedRows: null,
    isRowCountExact: false,
  };
}
