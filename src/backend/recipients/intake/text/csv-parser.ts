import { isUtf8 } from 'node:buffer';
import type { Rejection } from '@domain/recipients/import';
import type { TextFormat } from '@domain/recipients/import';
import { BYTE_TRAITS, DOUBLED, emptyRow, ESCAPED, PLAIN, QUOTED, type Row } from '../rows/row';
import { unescapeCells } from './unescape';

/**
 * The longest row that is kept together, in bytes; one that is longer is refused, so that a file of
 * one line does not fill the memory.
 */
export const MAX_ROW_BYTES = 4 * 1024 * 1024;

export interface CsvSink {
  row(row: Row): void;
  /** A line that cannot be told apart into cells, as text without its end. */
  broken(line: number, reason: Rejection, text: string): void;
}

export interface CsvParser {
  /** Takes bytes of UTF-8, cut anywhere. They are not used after the call. */
  write(chunk: Uint8Array): void;
  end(): void;
}

/** How rows are written. */
export type Dialect = Pick<TextFormat, 'delimiter' | 'quote' | 'escape'>;

const SPACE = 0x20;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const LF = 10;
const CR = 13;

/** Above all traits. */
const END = 0x80;

/** Instead of a place: more bytes are needed to tell, or there is none. */
const MORE = -1;
const NONE = -2;

const decoder = new TextDecoder();

/**
 * Separates rows and cells (RFC 4180) on bytes. A line ends with LF, CR LF or CR; a quote counts
 * only at the start of a cell, after spaces. A broken quote costs one line: reading continues on
 * the next.
 * @param isDecodable whether bytes are text in the file's encoding
 */
export function createCsvParser(
  dialect: Dialect,
  sink: CsvSink,
  isDecodable: (bytes: Uint8Array) => boolean = isUtf8,
): CsvParser {
  const delimiter = new TextEncoder().encode(dialect.delimiter);
  const [delim = COMMA, ...delimRest] = delimiter;
  const quoteByte = dialect.quote === 'none' ? -1 : dialect.quote.charCodeAt(0);
  const escapeByte = dialect.escape === 'backslash' ? BACKSLASH : -1;
  /** The traits of each byte, and `END` for what ends a cell without quotes. */
  const traitsOf = BYTE_TRAITS.slice();
  for (const byte of [delim, LF, CR]) traitsOf[byte] = (traitsOf[byte] ?? 0) | END;

  const row = emptyRow(16);
  row.quote = quoteByte;
  let kept = new Uint8Array(0);
  let line = 1;
  /**
   * Line ends inside of the quoted cells of the row that is being read, and how its last cell was
   * quoted.
   */
  let inside = 0;
  let kind = QUOTED;
  /** What the bytes of the cell that is being read hold. */
  let traits = 0;
  let isChunkDecodable = true;
  /** In the rest of a line that was too long. */
  let skipping = false;

  function addCell(start: number, end: number, kind: number): void {
    if (row.count === row.starts.length) widen(row);
    row.starts[row.count] = start;
    row.ends[row.count] = end;
    row.kinds[row.count] = kind;
    row.traits[row.count] = traits;
    row.count += 1;
  }

  /** The place behind the line end at `at`, or -1 where it depends on what comes next. */
  function behindEnd(bytes: Uint8Array, at: number, final: boolean): number {
    if (bytes[at] === LF) return at + 1;
    if (at + 1 < bytes.length) return bytes[at + 1] === LF ? at + 2 : at + 1;
    return final ? at + 1 : -1;
  }

  /**
   * Refuses the line that begins at `from` and says where the next one does; -1 where its end has
   * not come yet.
   */
  function refuse(bytes: Uint8Array, from: number, reason: Rejection, final: boolean): number {
    let end = from;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
    const next = end < bytes.length ? behindEnd(bytes, end, final) : final ? end : -1;
    if (next < 0) return -1;
    sink.broken(line, reason, decoder.decode(bytes.subarray(from, end)));
    line += 1;
    return next;
  }

  /**
   * The quote that closes the cell beginning at `start`; `MORE` where more bytes are needed to
   * tell, `NONE` where the source has none.
   */
  function closingQuote(bytes: Uint8Array, start: number, final: boolean): number {
    const { length } = bytes;
    let at = start;
    kind = QUOTED;
    traits = 0;
    for (;;) {
      let byte = -1;
      while (at < length && (byte = bytes[at] ?? 0) !== quoteByte) {
        traits |= traitsOf[byte] ?? 0;
        if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) inside += 1;
        if (byte === escapeByte) {
          kind = ESCAPED;
          // What is escaped may be a quote; a line end counts all the same.
          if (bytes[at + 1] === quoteByte || bytes[at + 1] === escapeByte) at += 1;
        }
        at += 1;
      }
      if (at >= length) return final ? NONE : MORE;
      if (at + 1 >= length && !final) return MORE;
      if (bytes[at + 1] !== quoteByte) return at;
      if (kind === QUOTED) kind = DOUBLED;
      traits |= traitsOf[quoteByte] ?? 0;
      at += 2;
    }
  }

  /** The first place from `at` on that holds no space. */
  function behindSpaces(bytes: Uint8Array, at: number): number {
    let index = at;
    while (bytes[index] === SPACE) index += 1;
    return index;
  }

  /** Whether the delimiter stands at `at`, where its first byte does. */
  function isDelimiter(bytes: Uint8Array, at: number): boolean {
    for (let index = 0; index < delimRest.length; index += 1) {
      if (bytes[at + 1 + index] !== delimRest[index]) return false;
    }
    return bytes[at] === delim;
  }

  /** Where the plain cell at `from` ends: at a delimiter, a line end or the end of the bytes. */
  function plainEnd(bytes: Uint8Array, from: number): number {
    let at = from;
    let trait = 0;
    traits = 0;
    for (;;) {
      while (at < bytes.length && (trait = traitsOf[bytes[at] ?? 0] ?? 0) < END) {
        traits |= trait;
        at += 1;
      }
      if (at >= bytes.length || bytes[at] !== delim || isDelimiter(bytes, at)) return at;
      traits |= trait;
      at += 1;
    }
  }

  /**
   * Reads the row at `from` and hands it over. The place behind it, or -1 where more bytes are
   * needed to tell.
   */
  function readRow(bytes: Uint8Array, from: number, final: boolean): number {
    const { length } = bytes;
    let at = from;
    inside = 0;
    row.count = 0;
    for (;;) {
      const begin = bytes[at] === SPACE ? behindSpaces(bytes, at) : at;
      if (bytes[begin] === quoteByte) {
        const end = closingQuote(bytes, begin + 1, final);
        if (end === MORE) return MORE;
        if (end === NONE) return refuse(bytes, from, 'unterminated-quote', final);
        addCell(begin + 1, end, kind);
        at = behindSpaces(bytes, end + 1);
        if (at + delimRest.length >= length && !final) return MORE;
        if (
          at < length &&
          ((traitsOf[bytes[at] ?? 0] ?? 0) < END || (bytes[at] === delim && !isDelimiter(bytes, at)))
        ) {
          return refuse(bytes, from, inside > 0 ? 'unterminated-quote' : 'stray-quote', final);
        }
      } else {
        const start = at;
        at = plainEnd(bytes, start);
        // A delimiter of several bytes may go on in the next chunk.
        if (at + delimRest.length >= length && !final && delimRest.length > 0) return MORE;
        addCell(start, at, PLAIN);
      }
      if (at >= length && !final) return MORE;
      if (bytes[at] === delim) {
        at += delimiter.length;
        continue;
      }
      const next = at < length ? behindEnd(bytes, at, final) : at;
      if (next < 0) return MORE;
      row.bytes = bytes;
      row.from = from;
      row.to = at;
      row.line = line;
      row.isDecodable = isChunkDecodable || isDecodable(bytes.subarray(from, at));
      if (escapeByte >= 0) unescapeCells(row);
      sink.row(row);
      line += 1 + inside;
      return next;
    }
  }

  function parse(bytes: Uint8Array, final: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      const next = readRow(bytes, at, final);
      if (next < 0) break;
      at = next;
    }
    return at;
  }

  /**
   * Throws away the rest of a line that is too long. The place where the next one begins, or -1
   * where it has not come yet.
   */
  function skip(bytes: Uint8Array, final: boolean): number {
    let end = 0;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
    if (end === bytes.length) return -1;
    return behindEnd(bytes, end, final);
  }

  function parseChunk(chunk: Uint8Array, final: boolean): void {
    let bytes = chunk;
    if (kept.length > 0) {
      bytes = new Uint8Array(kept.length + chunk.length);
      bytes.set(kept);
      bytes.set(chunk, kept.length);
    }
    let from = 0;
    if (skipping) {
      from = skip(bytes, final);
      if (from < 0) {
        // A CR at the very end is kept: an LF may follow.
        kept = bytes.at(-1) === CR ? bytes.slice(-1) : new Uint8Array(0);
        return;
      }
      skipping = false;
      line += 1;
    }
    let rest = bytes.subarray(from);
    isChunkDecodable = isDecodable(wholeLines(rest, final));
    rest = rest.subarray(parse(rest, final));
    while (rest.length > MAX_ROW_BYTES) rest = giveUp(rest);
    // What is kept must not lie in the caller's buffer.
    kept = rest.slice();
  }

  /**
   * Refuses the line at the beginning of a row that is too long, for a quote that never closes or
   * for its length.
   */
  function giveUp(bytes: Uint8Array): Uint8Array {
    const next = refuse(bytes, 0, bytes.includes(quoteByte) ? 'unterminated-quote' : 'row-too-long', false);
    if (next < 0) {
      sink.broken(line, 'row-too-long', decoder.decode(bytes.subarray(0, 1000)));
      skipping = true;
      return new Uint8Array(0);
    }
    const rest = bytes.subarray(next);
    return rest.subarray(parse(rest, false));
  }

  return {
    write: (chunk) => parseChunk(chunk, false),
    end() {
      parseChunk(new Uint8Array(0), true);
      kept = new Uint8Array(0);
    },
  };
}

/** The bytes up to the last line end, so that no character is cut. */
function wholeLines(bytes: Uint8Array, final: boolean): Uint8Array {
  if (final) return bytes;
  return bytes.subarray(0, Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1);
}

function widen(row: Row): void {
  const cells = row.starts.length * 2;
  const wider = emptyRow(cells);
  wider.starts.set(row.starts);
  wider.ends.set(row.ends);
  wider.kinds.set(row.kinds);
  wider.traits.set(row.traits);
  row.starts = wider.starts;
  row.ends = wider.ends;
  row.kinds = wider.kinds;
  row.traits = wider.traits;
}
