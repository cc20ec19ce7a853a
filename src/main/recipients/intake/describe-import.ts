import { createHash } from 'node:crypto';
import { namedColumns, shapeNames } from '@shared/recipients/columns';
import { guessMapping } from '@shared/recipients/guess';
import {
  MAX_COLUMNS,
  type Encoding,
  type FormatChoice,
  type ImportColumn,
  type Mapping,
  type SourceDescription,
  type SourceFormat,
  type Unreadable,
} from '@shared/recipients/import';
import { writeJson } from '@shared/json-codec';
import { firstRows, guessDialect, type TextRow } from './dialect';
import { guessEncoding, toUtf8 } from './encoding';
import { fileKind } from './file-kind';
import { findHeader, firstContact, usualWidth, type HeaderChoice } from './header-row';
import { openSource, type ImportSource, type OpenSource } from './source';
import type { SheetStart } from './workbook/first-rows';
import { startOfWorkbook } from './workbook/first-sheet';

export type Described =
  | {
      readonly ok: true;
      readonly description: SourceDescription;
      /** The first rows below the header, as they are in the file. */
      readonly rows: readonly TextRow[];
    }
  | { readonly ok: false; readonly reason: Unreadable };

/** What the rows at the beginning of a source tell. */
interface Beginning {
  readonly format: SourceFormat;
  readonly sheets: SourceDescription['sheets'];
  /** `null` for text. */
  readonly hidden: SheetStart | null;
  readonly rows: readonly TextRow[];
  /** Lines that break the rules of quoting. */
  readonly broken: readonly number[];
  readonly estimatedRows: number | null;
}

/** So many bytes at the beginning of a text are looked at. */
const HEAD = 512 * 1024;
/** So many of them tell how rows are written, unless they hold no two rows. */
const SHORT = 48 * 1024;
/** Text further on is looked at in so many places: a file is not told to be UTF-8 by its beginning alone. */
const PLACES = 16;
const SAMPLE_ROWS = 100;
/** So many rows, cells of them and characters of these are shown where a header is chosen. */
const TOP_ROWS = 20;
const TOP_CELLS = 20;
const TOP_CELL_LENGTH = 80;

/**
 * Finds out how a source is to be read and what its columns are. `chosen`: what the person has set; the rest is found out with it. `home`: the country of this
 * computer's settings, for the guess of a default country. Takes some ten milliseconds, for a large workbook more.
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
      kind.kind === 'text' ? beginningOfText(opened.source, chosen) : await beginningOfWorkbook(opened.source, chosen);
    return typeof beginning === 'string' ? { ok: false, reason: beginning } : described(beginning, home);
  } finally {
    opened.source.close();
  }
}

function described(beginning: Beginning, home: string | null): Described {
  const { format, sheets, hidden, rows, broken, estimatedRows } = beginning;
  if (format.header !== null && broken.includes(format.header)) return { ok: false, reason: 'broken-header' };
  if (format.header !== null && hidden?.overlong.includes(format.header) === true) {
    return { ok: false, reason: 'overlong-header' };
  }
  if (rows.length === 0) return { ok: false, reason: 'empty' };
  const below = rows.filter(({ line }) => line >= format.firstRow && line !== format.header);
  const header = rows.find(({ line }) => line === format.header)?.cells ?? null;
  const given = withUnnamed(header ?? Array.from({ length: usualWidth(below) ?? 1 }, () => ''), below, format);
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
      top: rows.slice(0, TOP_ROWS).map(shortened),
      shape: shapeOf(header ?? given.length),
      estimatedRows,
      guess,
    },
    rows: below.slice(0, SAMPLE_ROWS),
  };
}

/** The headings of a sheet with a place for each cell beside them: nothing shifts there, because cells say where they belong. */
function withUnnamed(given: readonly string[], below: readonly TextRow[], { kind }: SourceFormat): readonly string[] {
  if (kind === 'text') return given;
  const width = Math.max(given.length, ...below.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => given[index] ?? '');
}

/** The guess from what the sheet shows: hidden columns are left out, so that none is used unseen. */
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

/** A row as it is offered for the header: a few cells, and the beginnings of these. */
const shortened = ({ line, cells }: TextRow): { line: number; cells: string[] } => ({
  line,
  cells: cells.slice(0, TOP_CELLS).map((cell) => cell.slice(0, TOP_CELL_LENGTH)),
});

type HeaderSetting = Pick<FormatChoice, 'header' | 'firstRow'>;

/** The header that was chosen, as far as it was and its row is there; else the one that is found. */
function headerOf(rows: readonly TextRow[], broken: readonly number[], set: HeaderSetting | null): HeaderChoice {
  const { header } = set ?? {};
  if (header === null) return { header, firstRow: set?.firstRow ?? rows[0]?.line ?? 1 };
  const isThere = header !== undefined && (broken.includes(header) || rows.some(({ line }) => line === header));
  const found = isThere ? { header, firstRow: firstContact(rows, { line: header }) } : findHeader(rows);
  return isThere && set?.firstRow !== undefined && set.firstRow > header ? { header, firstRow: set.firstRow } : found;
}

/** One key for all files with the same columns in the same order; without a header, for those with as many columns. */
function shapeOf(header: readonly string[] | number): string {
  const names = typeof header === 'number' ? header : shapeNames(header);
  return createHash('sha256').update(writeJson(names)).digest('hex').slice(0, 32);
}

function beginningOfText(source: OpenSource, chosen: FormatChoice | null): Beginning | Unreadable {
  const set = chosen?.kind === 'text' ? chosen : null;
  const pieces = piecesOf(source);
  if (pieces === null) return 'unreadable';
  const encoding = set?.encoding ?? guessEncoding(pieces);
  const [head = new Uint8Array(0)] = pieces;
  if (encoding === 'utf-8' && isBinary(head)) return 'other-file';
  const { dialect, rows, broken, seen } = beginningOf(source, head, encoding, set);
  const { delimiter, quote } = dialect;
  const { header, firstRow } = headerOf(rows, broken, set);
  return {
    format: { kind: 'text', encoding, delimiter, quote, header, firstRow },
    sheets: [],
    hidden: null,
    rows,
    broken,
    estimatedRows: estimate(rows.filter(({ line }) => line >= firstRow).length, seen, source.size),
  };
}

type DialectSetting = Pick<Extract<FormatChoice, { kind: 'text' }>, 'delimiter' | 'quote'>;

/** How the rows at the beginning are written, and what they are: from few bytes, or from more where these are not enough. */
function beginningOf(source: OpenSource, head: Uint8Array, encoding: Encoding, set: DialectSetting | null) {
  const read = (bytes: Uint8Array) => {
    const whole = bytes.length === source.size;
    const recoded = toUtf8(encoding);
    const text = Buffer.concat([recoded.write(bytes), ...(whole ? [recoded.end()] : [])]);
    const guess = set?.delimiter !== undefined && set.quote !== undefined ? null : guessDialect(text, whole);
    const dialect = {
      delimiter: set?.delimiter ?? guess?.delimiter ?? ',',
      quote: set?.quote ?? guess?.quote ?? '"',
    } as const;
    return { dialect, ...firstRows(text, dialect, whole), seen: bytes.length };
  };
  const short = read(head.subarray(0, SHORT));
  return short.rows.length < 2 && short.seen < head.length ? read(head) : short;
}

function estimate(rows: number, seen: number, size: number): number {
  return seen === size ? Math.max(0, rows) : Math.round((Math.max(1, rows) * size) / seen);
}

/** The beginning of a file, and small pieces from all over the rest. */
function piecesOf(source: OpenSource): readonly Uint8Array[] | null {
  const pieces = [source.read(0, HEAD)];
  for (let place = 1; place <= PLACES && source.size > HEAD; place += 1) {
    pieces.push(source.read(HEAD + Math.floor(((source.size - HEAD) * (place - 1)) / PLACES), 16_384));
  }
  const read = pieces.filter((piece) => piece !== null);
  return read.length === pieces.length ? read : null;
}

/** Whether bytes are no text at all: more than a tenth of them are NUL and its like. */
function isBinary(bytes: Uint8Array): boolean {
  const odd = bytes.reduce(
    (count, byte) => (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? count + 1 : count),
    0,
  );
  return odd > bytes.length / 10;
}

async function beginningOfWorkbook(source: OpenSource, chosen: FormatChoice | null): Promise<Beginning | Unreadable> {
  const set = chosen?.kind === 'workbook' ? chosen : null;
  const includesHidden = set?.includesHidden ?? false;
  const start = await startOfWorkbook(source, set?.sheet ?? null, includesHidden, SAMPLE_ROWS);
  if (typeof start === 'string') return start;
  const { sheet, sheets, rows } = start;
  return {
    format: { kind: 'workbook', sheet, includesHidden, ...headerOf(rows, [], set) },
    sheets,
    hidden: start,
    rows,
    broken: [],
    estimatedRows: null,
  };
}
