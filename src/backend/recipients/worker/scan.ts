import { writeJson } from '@kernel/json/json-codec';
import { type Chunk, Flag, textAt } from '../../store/audience/chunk';
import { walkFlat } from '../../store/audience/flat-json';
import { filledIn } from '../../store/audience/json-part';
import type { KeyIndex } from '../../store/audience/key-index';
import type { FirstWords } from './first-words';
import { appendAscii, appendFolded, ColumnWriter, type Folded, type ScannedColumn } from './scanned-column';

/**
 * What is kept in memory of a chunk for looking for rows: a fraction of it, without the JSON around
 * the values, and by columns.
 */
export interface ScannedChunk {
  readonly numbers: Float64Array;
  readonly countries: Uint16Array;
  readonly flags: Uint8Array;
  /** Which keys each row has a value for. */
  readonly filled: Uint32Array;
  /** The values of all columns, folded, a zero byte behind each. */
  readonly texts: Buffer;
  /** In the order of their places in `texts`. */
  readonly columns: readonly ScannedColumn[];
  /** Columns by the index of their key; none where no row has a value for it. */
  readonly byKey: readonly (ScannedColumn | undefined)[];
}

/**
 * How many metadata keys have a column and a mark, the ones that are met first; of further ones the
 * rows have to be read.
 */
const MARKED_KEYS = 31;

/** The mark of a key by its index; 0 where none is left for it. */
export const bitOf = (index: number): number => (index < MARKED_KEYS ? 1 << index : 0);

const NO_WORDS = new Uint32Array();

/** Takes what searches and orders need out of chunks. Its parts are used again for each. */
export interface Scanner {
  /** About two milliseconds for 2,048 rows of twelve values. */
  scan(chunk: Chunk): ScannedChunk;
}

/** `keys` grows with the keys that are met. */
export function createScanner(keys: KeyIndex, firstWords: FirstWords): Scanner {
  // By the index of their key; none for one that has never had a value.
  const writers: (ColumnWriter | undefined)[] = [];
  const out: Folded = { bytes: Buffer.allocUnsafeSlow(256 * 1024), length: 0 };
  let rows = 0;
  /** Of one row, what has no column of its own. */
  const others: string[] = [];

  function writerOf(key: number): ColumnWriter {
    const known = writers[key];
    if (known !== undefined) return known;
    const made = new ColumnWriter();
    made.begin(rows);
    writers[key] = made;
    return made;
  }

  /** Returns the marks of the keys that the row has a value for. */
  function values(row: number, source: Uint8Array, from: number, to: number): number {
    const seen = { bits: 0, isLeft: false };
    keys.beginRow();
    const isFlat = walkFlat(source, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
      if (seen.isLeft) return;
      const key = keys.at(source, keyFrom, keyTo);
      const bit = bitOf(key);
      // Of a key given twice the last value counts.
      seen.isLeft = bit === 0 || (seen.bits & bit) !== 0;
      if (seen.isLeft || valueFrom === valueTo) return;
      seen.isLeft = !writerOf(key).addJson(row, source, valueFrom, valueTo);
      if (!seen.isLeft) seen.bits |= bit;
    });
    if (isFlat && !seen.isLeft) return seen.bits;
    for (let left = seen.bits; left !== 0; left &= left - 1) writers[31 - Math.clz32(left & -left)]?.remove(row);
    return parsed(row, Buffer.from(source.subarray(from, to)).toString('utf8'));
  }

  function parsed(row: number, text: string): number {
    let bits = 0;
    for (const [key, value] of filledIn(text)) {
      const index = keys.of(key);
      const bit = bitOf(index);
      const written = typeof value === 'string' ? value : writeJson(value);
      if (bit === 0) others.push(written);
      else writerOf(index).addText(row, written);
      bits |= bit;
    }
    return bits;
  }

  return {
    scan({ ids, numbers, countries, flags, phones, metadata }) {
      rows = ids.length;
      out.length = 0;
      for (const writer of writers) writer?.begin(rows);
      const filled = new Uint32Array(rows);
      const ends = new Uint32Array(rows);
      for (let row = 0; row < rows; row += 1) {
        others.length = 0;
        const typed = textAt(phones, row);
        if (typed.byteLength > 0) others.push(new TextDecoder().decode(typed));
        const from = row === 0 ? 0 : (metadata.ends[row - 1] ?? 0);
        const to = metadata.ends[row] ?? from;
        if (((flags[row] ?? 0) & Flag.badMetadata) !== 0) others.push(new TextDecoder().decode(textAt(metadata, row)));
        else if (from < to) filled[row] = values(row, metadata.bytes, from, to);
        if (numbers[row] !== 0) appendAscii(out, `+${String(numbers[row])}`);
        for (const text of others) appendFolded(out, text);
        ends[row] = out.length;
      }
      // Numbers, and what has no column of its own.
      const columns: ScannedColumn[] = [{ from: 0, ends, values: null, words: NO_WORDS, originals: new Map() }];
      const byKey = Array.from(writers, (writer) => {
        if (writer === undefined || writer.isEmpty) return undefined;
        const column = writer.finish(rows, out, firstWords);
        columns.push(column);
        return column;
      });
      return {
        numbers: numbers.slice(),
        countries: countries.slice(),
        flags: flags.slice(),
        filled,
        texts: Buffer.from(out.bytes.subarray(0, out.length)),
        columns,
        byKey,
      };
    },
  };
}
