import { decodeHTMLStrict } from 'entities/decode';
import { ODDITIES, type Oddity } from '@domain/recipients/import-notes';
import { repairMojibake } from './mojibake';
import { repairBit } from './repair-bit';
import { AMPERSAND, ANY_TRAIT, cellText, LATIN_LEAD, QUOTED, type Row, SUSPECT } from './row';

/** Looks at the cells of a row that become texts of a recipient. */
export interface OddityCleaner {
  /** Looks at a row, and cleans in it what is to be cleaned. */
  inspect(row: Row): void;
  /** What was cleaned in the last row, as bits (`REPAIRS`). */
  repairs(): number;
  /** What is odd in the last row and was left. */
  left(): readonly Oddity[];
}

/**
 * Exports of databases and programs write these where there is no value. Names such as Null, Nan
 * and Na stay.
 */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...['NULL', 'null', '(null)', '(NULL)', '<null>', '<NULL>', '[NULL]', '[null]', '\\N', '\\n', 'nil', 'NIL', '<nil>'],
  ...['nan', 'NaN', 'NAN', 'None', 'NONE', 'none', '(none)', '<none>', 'NaT', '<NA>', 'NA', 'N/A', 'n/a'],
  ...['undefined', 'Undefined', 'UNDEFINED', '[object Object]', '-', '--', '---', '–', '—'],
]);
const MAX_EMPTY_WORD = Math.max(...Array.from(EMPTY_WORDS, (word) => Buffer.byteLength(word)));

/**
 * 1 where an empty word of a length (times 256) begins with a byte: most cells need no other look.
 */
const BEGINS_EMPTY_WORD = new Uint8Array(256 * (MAX_EMPTY_WORD + 1));
for (const word of EMPTY_WORDS) {
  const bytes = Buffer.from(word);
  BEGINS_EMPTY_WORD[256 * bytes.length + (bytes[0] ?? 0)] = 1;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const SPACE = 0x20;

const bitOf = (oddity: Oddity): number => 1 << ODDITIES.indexOf(oddity);
const EMPTY_WORD = bitOf('empty-word');
const HTML_ENTITY = bitOf('html-entity');
const MOJIBAKE = bitOf('mojibake');

const NONE: readonly Oddity[] = [];
const encoder = new TextEncoder();

/**
 * `columns`: the indexes of the cells to look at. `clean`: what is put right, and not only named.
 */
export function createOddityCleaner(columns: readonly number[], clean: readonly Oddity[]): OddityCleaner {
  const cleaned = clean.reduce((bits, oddity) => bits | bitOf(oddity), 0);

  let found = 0;

  function inspectCell(row: Row, index: number): number {
    const from = row.starts[index] ?? 0;
    const to = row.ends[index] ?? 0;
    if (isEmptyWord(row, from, to)) {
      if ((cleaned & EMPTY_WORD) !== 0) row.ends[index] = from;
      return EMPTY_WORD;
    }
    if (((row.traits[index] ?? 0) & SUSPECT) === 0 || !isSuspect(row.bytes, from, to)) return 0;
    const text = cellText(row, index);
    const decoded = ENTITY.test(text) ? decodeHTMLStrict(text) : text;
    const repaired = repairMojibake(text);
    const bits = (decoded === text ? 0 : HTML_ENTITY) | (repaired === text ? 0 : MOJIBAKE);
    if ((bits & cleaned) === 0) return bits;
    const mended = (cleaned & MOJIBAKE) === 0 ? text : repaired;
    replaceCell(row, index, (cleaned & HTML_ENTITY) === 0 ? mended : decodeHTMLStrict(mended));
    return bits;
  }

  return {
    inspect(row) {
      found = 0;
      for (const index of columns) {
        if (index < row.count && (row.ends[index] ?? 0) > (row.starts[index] ?? 0)) found |= inspectCell(row, index);
      }
    },
    repairs: () => ((found & cleaned) === 0 ? 0 : repairsOf(found & cleaned)),
    left: () =>
      (found & ~cleaned) === 0 ? NONE : ODDITIES.filter((oddity) => (found & ~cleaned & bitOf(oddity)) !== 0),
  };
}

const repairsOf = (bits: number): number =>
  ODDITIES.reduce((repairs, oddity) => ((bits & bitOf(oddity)) === 0 ? repairs : repairs | repairBit(oddity)), 0);

function isEmptyWord({ bytes }: Row, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === SPACE) from += 1;
  while (to > from && bytes[to - 1] === SPACE) to -= 1;
  const length = to - from;
  if (length > MAX_EMPTY_WORD || BEGINS_EMPTY_WORD[256 * length + (bytes[from] ?? 0)] === 0) return false;
  return EMPTY_WORDS.has(Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString());
}

/**
 * Whether a cell may hold an entity or broken accents: `&` before a name or number, or a Latin
 * letter with an accent before another character that is not ASCII. `Müller & Co.` is neither.
 */
function isSuspect(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === AMPERSAND && at + 1 < to && beginsEntity(bytes[at + 1] ?? 0)) return true;
    if (byte === LATIN_LEAD && at + 2 < to && (bytes[at + 2] ?? 0) >= 0x80) return true;
  }
  return false;
}

const HASH = 0x23;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

function beginsEntity(byte: number): boolean {
  const small = byte | 0x20;
  return byte === HASH || (small >= SMALL_A && small <= SMALL_Z);
}

/**
 * Gives a row bytes of its own with another text in a cell, because the parser's buffer may be read
 * again.
 */
function replaceCell(row: Row, index: number, text: string): void {
  const cell = encoder.encode(text);
  const length = row.to - row.from;
  const bytes = new Uint8Array(length + cell.length);
  bytes.set(row.bytes.subarray(row.from, row.to));
  bytes.set(cell, length);
  for (let index = 0; index < row.count; index += 1) {
    row.starts[index] = (row.starts[index] ?? 0) - row.from;
    row.ends[index] = (row.ends[index] ?? 0) - row.from;
  }
  row.starts[index] = length;
  row.ends[index] = bytes.length;
  row.kinds[index] = QUOTED;
  row.traits[index] = ANY_TRAIT;
  row.bytes = bytes;
  row.from = 0;
  row.to = bytes.length;
}
