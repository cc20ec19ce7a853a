/**
 * How a cell's bytes are to be read. `doubled`: it was quoted, and quotes inside of it stand twice.
 */
export const PLAIN = 0;
export const QUOTED = 1;
export const DOUBLED = 2;
/** What may be special about a cell of a workbook: a formula whose value was never calculated, */
export const UNCALCULATED = 3;
/** a number of more digits than a spreadsheet keeps, */
export const ROUNDED = 4;
/** a text that is longer than a cell may be, of which only the beginning is here, */
export const OVERLONG = 5;
/** or an error such as `#REF!`. */
export const FAILED = 6;
/** Quoted, with backslashes before quotes; the parser hands over no such cell. */
export const ESCAPED = 7;

/** What a cell's bytes may hold, as bits: a byte that JSON does not take as it is, */
export const SPECIAL = 1;
/** or one with which an HTML entity or broken accents begin. */
export const SUSPECT = 2;
/** Nothing is known about the bytes. */
export const ANY_TRAIT = 0xff;

/** Every HTML entity begins so. */
export const AMPERSAND = 0x26;
/**
 * The first byte of U+00C0 to U+00FF in UTF-8: bytes of UTF-8 that were read as Windows-1252 begin
 * so.
 */
export const LATIN_LEAD = 0xc3;

/** The traits of each byte. */
export const BYTE_TRAITS = new Uint8Array(256).fill(SPECIAL, 0, 0x20);
for (const byte of [0x22, 0x5c]) BYTE_TRAITS[byte] = SPECIAL;
for (const byte of [AMPERSAND, LATIN_LEAD]) BYTE_TRAITS[byte] = SUSPECT;

/**
 * One row of cells as pieces of a buffer of UTF-8. Only valid while it is being handed over: buffer
 * and arrays are used again for the next row.
 */
export interface Row {
  bytes: Uint8Array;
  /** Where the row as a whole stands in the buffer. */
  from: number;
  to: number;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  /** Of each cell what its bytes hold at most, as `SPECIAL` and `SUSPECT`. */
  traits: Uint8Array;
  /** The quote that stands twice in cells of the kind `DOUBLED`. */
  quote: number;
  /** The line on which the row begins, counted from 1. */
  line: number;
  /** Whether the bytes are text in the encoding of the source. */
  isDecodable: boolean;
  /** Whether a cell is of one of the kinds from `UNCALCULATED` on. */
  isMarked: boolean;
}

export function emptyRow(cells: number): Row {
  return {
    bytes: new Uint8Array(0),
    from: 0,
    to: 0,
    count: 0,
    starts: new Int32Array(cells),
    ends: new Int32Array(cells),
    kinds: new Uint8Array(cells),
    traits: new Uint8Array(cells).fill(ANY_TRAIT),
    quote: 0,
    line: 1,
    isDecodable: true,
    isMarked: false,
  };
}

const decoder = new TextDecoder();

/** A cell's text. Bytes that are no UTF-8 become replacement characters. */
export function cellText(row: Row, index: number): string {
  const text = decoder.decode(row.bytes.subarray(row.starts[index] ?? 0, row.ends[index] ?? 0));
  const quote = String.fromCharCode(row.quote);
  return row.kinds[index] === DOUBLED ? text.replaceAll(quote + quote, quote) : text;
}

/** The texts of a row's cells, so many at most. */
export const cellTexts = (row: Row, most = row.count): readonly string[] =>
  Array.from({ length: Math.min(row.count, most) }, (_, index) => cellText(row, index));

/** Whether a cell holds nothing but spaces and control characters. */
export function isBlank(row: Row, index: number): boolean {
  const end = row.ends[index] ?? 0;
  for (let at = row.starts[index] ?? 0; at < end; at += 1) if ((row.bytes[at] ?? 0) > 0x20) return false;
  return true;
}

/** Whether no cell of a row has content. */
export function allBlank(row: Row): boolean {
  for (let index = 0; index < row.count; index += 1) if (!isBlank(row, index)) return false;
  return true;
}
