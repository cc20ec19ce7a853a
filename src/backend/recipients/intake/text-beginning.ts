import type { Encoding } from '@domain/recipients/encodings';
import type { FormatChoice, SourceDescription, SourceFormat, Unreadable } from '@domain/recipients/import';
import type { OpenSource } from './rows/source';
import { type Candidate, detectEncoding } from './text/detect-encoding';
import { type DialectChoice, firstRows, guessDialect, type TextRow } from './text/dialect';
import { toUtf8 } from './text/encoding';
import { chooseHeader } from './text/header-row';
import type { SheetStart } from './workbook/first-rows';

/** What the rows at the beginning of a source tell. */
export interface Beginning {
  readonly format: SourceFormat;
  readonly sheets: SourceDescription['sheets'];
  /** What the sheet hides; `null` for text. */
  readonly hidden: SheetStart | null;
  /** Encodings that the user is asked to choose from. */
  readonly encodings: readonly Candidate[];
  readonly rows: readonly TextRow[];
  /** Lines that break the rules of quoting. */
  readonly broken: readonly number[];
  readonly estimatedRows: number | null;
  /** Whether that is how many there are: all of the source was read. */
  readonly isRowCountExact: boolean;
}

/**
 * So many bytes at the beginning of a text tell its dialect, and so many if these hold no two rows.
 */
const SHORT = 48 * 1024;
const HEAD = 512 * 1024;

/** Detects how a text is written, as far as the user has not set it, and reads its first rows. */
export async function beginningOfText(
  source: OpenSource,
  chosen: FormatChoice | null,
): Promise<Beginning | Unreadable> {
  const set = chosen?.kind === 'text' ? chosen : null;
  const head = source.read(0, HEAD);
  const detected =
    set?.encoding === undefined ? await detectEncoding(source) : { encoding: set.encoding, candidates: [] };
  if (head === null || detected === null) return 'unreadable';
  const { encoding } = detected;
  if (!/^utf-(?:16|32)/.test(encoding) && isBinary(head)) return 'other-file';
  const { dialect, rows, broken, seen } = beginningOf(source, head, encoding, set ?? {});
  const { delimiter, quote, escape } = dialect;
  const { header, firstRow } = chooseHeader(rows, broken, set);
  return {
    format: { kind: 'text', encoding, delimiter, quote, escape, header, firstRow },
    sheets: [],
    hidden: null,
    encodings: detected.candidates,
    rows,
    broken,
    estimatedRows: estimate(rows.filter(({ line }) => line >= firstRow).length, seen, source.size),
    isRowCountExact: seen === source.size,
  };
}

/**
 * How the rows at the beginning are written, and what they are: from few bytes, or from more where
 * these are not enough.
 */
function beginningOf(source: OpenSource, head: Uint8Array, encoding: Encoding, set: DialectChoice) {
  const read = (bytes: Uint8Array) => {
    const whole = bytes.length === source.size;
    const recoded = toUtf8(encoding);
    const text = Buffer.concat([recoded.write(bytes), ...(whole ? [recoded.end()] : [])]);
    const dialect = guessDialect(text, whole, set);
    return { dialect, ...firstRows(text, dialect, whole), seen: bytes.length };
  };
  const short = read(head.subarray(0, SHORT));
  return short.rows.length < 2 && short.seen < head.length ? read(head) : short;
}

function estimate(rows: number, seen: number, size: number): number {
  return seen === size ? Math.max(0, rows) : Math.round((Math.max(1, rows) * size) / seen);
}

/**
 * Control characters that delimit cells in some files (U+0001, U+001E, U+001F) or change the
 * character set (U+001B).
 */
const USED_CONTROLS: ReadonlySet<number> = new Set([1, 27, 30, 31]);

/** Whether bytes are no text at all: more than a tenth of them are NUL and its like. */
function isBinary(bytes: Uint8Array): boolean {
  const odd = bytes.reduce(
    (count, byte) => ((byte < 9 || (byte > 13 && byte < 32)) && !USED_CONTROLS.has(byte) ? count + 1 : count),
    0,
  );
  return odd > bytes.length / 10;
}
