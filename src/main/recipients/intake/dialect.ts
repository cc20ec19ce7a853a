import type { Delimiter, Quote } from '@shared/recipients/import';
import { createCsvParser } from './csv-parser';
import { cellTexts } from './row';

/** A row of texts, and the line on which it begins. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** So many rows are enough to tell how a file is written. */
const ROWS = 200;

/** The rows at the beginning of a text. `whole`: the text ends where the file does; otherwise the last row may be cut and is left out. */
export function firstRows(
  bytes: Uint8Array,
  dialect: { readonly delimiter: Delimiter; readonly quote: Quote },
  whole: boolean,
): {
  readonly rows: readonly TextRow[];
  /** The lines that break the rules of quoting. */ readonly broken: readonly number[];
} {
  const rows: TextRow[] = [];
  const broken: number[] = [];
  const parser = createCsvParser(dialect.delimiter, dialect.quote === 'none' ? null : dialect.quote, {
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
  return line === 1 && /^sep=.?$/i.test(cells[0]?.trim() ?? '') && cells.slice(1).every((cell) => cell === '');
}

/** Which delimiter and quote a text is most likely written with. */
export function guessDialect(
  bytes: Uint8Array,
  whole: boolean,
): { readonly delimiter: Delimiter; readonly quote: Quote } {
  const start = new TextDecoder().decode(bytes.subarray(0, 200_000));
  const usual = guessQuote(start);
  // Where even the first line breaks the rules of quoting, quotes are part of the text.
  const { rows, broken } = firstRows(bytes, { delimiter: ',', quote: usual }, whole);
  const quote = (broken[0] ?? Infinity) < (rows[0]?.line ?? Infinity) ? 'none' : usual;
  const said = /^sep=(.)[\r\n]/i.exec(start)?.[1];
  const delimiter = DELIMITERS.find((candidate) => candidate === said) ?? best(bytes, quote, whole);
  return { delimiter, quote };
}

/** The delimiter with which most rows have the same number of cells; of equals the one that makes more cells. */
function best(bytes: Uint8Array, quote: Quote, whole: boolean): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const { rows, broken } = firstRows(bytes, { delimiter, quote }, whole);
    const counts = rows.slice(0, ROWS).map(({ cells }) => cells.length);
    const usual = mostFrequent(counts);
    if (usual < 2) return { delimiter, score: 0 };
    const share = counts.filter((count) => count === usual).length / (counts.length + broken.length);
    return { delimiter, score: share + Math.min(usual, 20) / 200 };
  });
  return scored.reduce((first, other) => (other.score > first.score ? other : first)).delimiter;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [most] = [...times].sort(([countA, a], [countB, b]) => b - a || countB - countA);
  return most?.[0] ?? 0;
}

/** The apostrophe, where whole cells stand in apostrophes and none in the usual quotes. */
function guessQuote(text: string): Quote {
  const quoted = (quote: string): number =>
    [...text.matchAll(new RegExp(`(?:^|[,;\\t|])${quote}[^${quote}\\r\\n]*${quote}(?=[,;\\t|\\r\\n]|$)`, 'gm'))].length;
  return quoted('"') === 0 && quoted("'") > 1 ? "'" : '"';
}
