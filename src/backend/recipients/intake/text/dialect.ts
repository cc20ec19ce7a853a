import { DELIMITERS, delimiterSchema, type FormatChoice } from '@domain/recipients/import';
import { cellTexts } from '../rows/row';
import { createCsvParser, type Dialect } from './csv-parser';
import { isPhoneLike, usualWidth } from './header-row';

/** A row of texts, and the line on which it begins. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows at the beginning of a text, and the lines that break the rules of quoting. */
export interface FirstRows {
  readonly rows: readonly TextRow[];
  readonly broken: readonly number[];
}

export type DialectChoice = Pick<Extract<FormatChoice, { kind: 'text' }>, 'delimiter' | 'quote' | 'escape'>;

/** Delimiters of databases and of people whose texts hold all the usual ones. */
const RARE_DELIMITERS = ['^', '~', '||', '::', '\u001f', '\u0001', '\u00a6', '\u00a7'] as const;

/** So many rows are enough to tell how a file is written. */
const ROWS = 200;

/**
 * The rows at the beginning of a text. `whole`: the text ends where the file does; otherwise the
 * last row may be cut and is left out.
 */
export function firstRows(bytes: Uint8Array, dialect: Dialect, whole: boolean): FirstRows {
  const rows: TextRow[] = [];
  const broken: number[] = [];
  const parser = createCsvParser(dialect, {
    row(row) {
      const cells = cellTexts(row);
      if (cells.some((cell) => cell.trim() !== '') && !isSeparatorLine(row.line, cells))
        rows.push({ line: row.line, cells });
    },
    broken: (line) => broken.push(line),
  });
  parser.write(bytes);
  if (whole) parser.end();
  return { rows, broken };
}

/** The line `sep=;`, by which a file tells Excel its delimiter. */
export function isSeparatorLine(line: number, cells: readonly string[]): boolean {
  return line === 1 && /^sep=.{0,4}$/iu.test(cells[0]?.trim() ?? '') && cells.slice(1).every((cell) => cell === '');
}

/** How a text is most likely written, as far as it was not chosen. */
export function guessDialect(bytes: Uint8Array, whole: boolean, chosen: DialectChoice): Dialect {
  const start = new TextDecoder().decode(bytes.subarray(0, 200_000));
  const declared = delimiterSchema.safeParse(/^sep=([^\r\n]{1,4})[\r\n]/i.exec(start)?.[1]);
  const delimiter = chosen.delimiter ?? (declared.success ? declared.data : null);
  const candidates =
    delimiter === null ? [...DELIMITERS, ...RARE_DELIMITERS.filter((rare) => start.includes(rare))] : [delimiter];
  const scored = candidates.map((candidate) => {
    const dialect = withQuoting(bytes, whole, candidate, chosen, start);
    return { dialect, score: scoreOf(firstRows(bytes, dialect, whole)) };
  });
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).dialect;
}

/**
 * Quote and escape for a delimiter. Where even the first line breaks the rules of quoting, quotes
 * are part of the text.
 */
function withQuoting(
  bytes: Uint8Array,
  whole: boolean,
  delimiter: string,
  chosen: DialectChoice,
  start: string,
): Dialect {
  const quote = chosen.quote ?? guessQuote(start, delimiter);
  const doubled = { delimiter, quote, escape: chosen.escape ?? 'doubled' } as const;
  if (quote === 'none') return doubled;
  const read = firstRows(bytes, doubled, whole);
  if (chosen.escape === undefined && read.broken.length > 0 && start.includes(`\\${quote}`)) {
    const backslash = { ...doubled, escape: 'backslash' } as const;
    if (firstRows(bytes, backslash, whole).broken.length < read.broken.length) return backslash;
  }
  const isFirstBroken = (read.broken[0] ?? Infinity) < (read.rows[0]?.line ?? Infinity);
  return isFirstBroken && chosen.quote === undefined ? { ...doubled, quote: 'none' } : doubled;
}

/**
 * How well a text can be read so: the share of rows with the same number of cells, and of those
 * with a phone number as a cell of its own in the same column; more cells are better, empty ones
 * are not. 0 for a single column.
 */
function scoreOf({ rows, broken }: FirstRows): number {
  const some = rows.slice(0, ROWS);
  const usual = usualWidth(some) ?? 0;
  if (usual < 2) return 0;
  const total = some.length + broken.length;
  const same = some.filter(({ cells }) => cells.length === usual).length / total;
  const phones = Array.from(
    { length: Math.min(usual, 50) },
    (_, column) => some.filter(({ cells }) => isBarePhone(cells[column] ?? '')).length,
  );
  const cells = some.flatMap((row) => row.cells);
  const empty = cells.filter((cell) => cell.trim() === '').length / cells.length;
  return same + Math.max(...phones) / total + Math.min(usual, 20) / 200 - empty / 5;
}

/**
 * A phone number with nothing else in its cell: with a wrong delimiter, parts of the cells beside
 * it are there too.
 */
const isBarePhone = (cell: string): boolean => isPhoneLike(cell) && !/[\p{L},;|\t]/u.test(cell);

/** The apostrophe, where whole cells stand in apostrophes and none in the usual quotes. */
function guessQuote(text: string, delimiter: string): '"' | "'" {
  const edge = delimiter.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const quoted = (quote: string): number =>
    [...text.matchAll(new RegExp(`(?:^|${edge}) *${quote}[^${quote}\\r\\n]*${quote} *(?=${edge}|[\\r\\n]|$)`, 'gmu'))]
      .length;
  return quoted('"') === 0 && quoted("'") > 1 ? "'" : '"';
}
