import type { Collation } from './collation';
import { NO_WORD } from './first-words';
import { NO_RANK } from './placing';
import type { ScannedChunk } from './scan';
import type { ScannedColumn } from './scanned-column';
import { SortKeys } from './sort-key';

/** Values of which not all is known come apart, by their text. */
export interface SplitValues {
  readonly known: Uint32Array;
  readonly unknown: ReadonlyMap<string, readonly number[]>;
}

/** The values of a column by the chunks that they stand in; the same one of two chunks is two. */
export class ColumnValues {
  readonly count: number;
  /** The bytes of each value that were read last, see `SortKeys`. */
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly #chunks: readonly ScannedChunk[];
  readonly #columns: readonly (ScannedColumn | undefined)[];
  readonly #collation: Collation;
  readonly #keys: SortKeys | null;
  /** The number of each chunk's first value. */
  readonly #starts: Uint32Array;
  readonly #standIns = new Map<string, Uint8Array | null>();
  /** Where the value stands that was looked at last. */
  #texts: Uint8Array = new Uint8Array();
  #from = 0;
  #to = 0;

  constructor(chunks: readonly ScannedChunk[], key: number, collation: Collation) {
    this.#chunks = chunks;
    this.#columns = chunks.map(({ byKey }) => byKey[key]);
    this.#collation = collation;
    this.#keys = collation.weights === null ? null : new SortKeys(collation.weights);
    let count = 0;
    this.#starts = Uint32Array.from(this.#columns, (column) => {
      count += column?.ends.length ?? 0;
      return count - (column?.ends.length ?? 0);
    });
    this.count = count;
    this.high = new Uint32Array(count);
    this.low = new Uint32Array(count);
  }

  /** Reads the first bytes of all values. */
  splitAll(): SplitValues {
    const known = new Uint32Array(this.count);
    const unknown = new Map<string, number[]>();
    let length = 0;
    for (const [index, column] of this.#columns.entries()) {
      const start = this.#starts[index] ?? 0;
      for (let at = 0; column !== undefined && at < column.ends.length; at += 1) {
        if (lengthAt(column, at) === 0) continue;
        if (this.#read(index, at)) known[length++] = start + at;
        else addTo(unknown, this.#originalAt(index, at), start + at);
      }
    }
    return { known: known.subarray(0, length), unknown };
  }

  /** Reads the first bytes of some values. */
  split(values: Iterable<number>): SplitValues {
    const known: number[] = [];
    const unknown = new Map<string, number[]>();
    for (const value of values) {
      const index = lastAtMost(this.#starts, value);
      const at = value - (this.#starts[index] ?? 0);
      if (this.#read(index, at)) known.push(value);
      else addTo(unknown, this.#originalAt(index, at), value);
    }
    return { known: Uint32Array.from(known), unknown };
  }

  /** Reads further bytes of a value that is known. */
  readMore(value: number, skip: number): void {
    this.#find(value);
    this.#keys?.read(this.#texts, this.#from, this.#to, skip);
    this.high[value] = this.#keys?.high ?? 0;
    this.low[value] = this.#keys?.low ?? 0;
  }

  /** The bytes of a known value as words of four, counted from 0. */
  wordAt(value: number, level: number): number {
    this.#find(value);
    this.#keys?.read(this.#texts, this.#from, this.#to, level * 4);
    return this.#keys?.high ?? 0;
  }

  /** A known value in ASCII, in lower case. */
  bytesOf(value: number): Uint8Array {
    this.#find(value);
    return this.#texts.subarray(this.#from, this.#to);
  }

  textOf(value: number): string {
    return Buffer.from(this.bytesOf(value)).toString('latin1');
  }

  /** What stands at its value for each row; `NO_RANK` where it has none. */
  byRow(ranks: Uint32Array): Uint32Array {
    const byRow = new Uint32Array(this.#chunks.reduce((sum, { numbers }) => sum + numbers.length, 0)).fill(NO_RANK);
    let before = 0;
    for (const [index, { numbers }] of this.#chunks.entries()) {
      const column = this.#columns[index];
      const start = this.#starts[index] ?? 0;
      const values = column?.values ?? null;
      if (column !== undefined && values === null) byRow.set(ranks.subarray(start, start + numbers.length), before);
      for (let row = 0; values !== null && row < numbers.length; row += 1) {
        byRow[before + row] = ranks[start + (values[row] ?? 0)] ?? NO_RANK;
      }
      before += numbers.length;
    }
    return byRow;
  }

  /** The value of each of some rows (ascending), and its first word. */
  ofRows(rows: Uint32Array): { readonly values: Uint32Array; readonly words: Uint32Array } {
    const [values, words] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
    let [at, before] = [0, 0];
    for (const [index, { numbers }] of this.#chunks.entries()) {
      const column = this.#columns[index];
      const start = this.#starts[index] ?? 0;
      const end = before + numbers.length;
      for (let row = rows[at]; row !== undefined && row < end; row = rows[(at += 1)]) {
        if (column === undefined) continue;
        const value = column.values === null ? row - before : (column.values[row - before] ?? 0);
        values[at] = start + value;
        words[at] = column.words[value] ?? NO_WORD;
      }
      before = end;
    }
    return { values, words };
  }

  #read(index: number, at: number): boolean {
    const keys = this.#keys;
    if (keys === null || !this.#look(index, at) || !keys.read(this.#texts, this.#from, this.#to, 0)) return false;
    if ((keys.low & 0xff) !== 0 && !keys.isKnown(this.#texts, this.#from, this.#to)) return false;
    const value = (this.#starts[index] ?? 0) + at;
    this.high[value] = keys.high;
    this.low[value] = keys.low;
    return true;
  }

  #find(value: number): void {
    const index = lastAtMost(this.#starts, value);
    this.#look(index, value - (this.#starts[index] ?? 0));
  }

  /** Looks at what stands for a value in ASCII. False if nothing does. */
  #look(index: number, at: number): boolean {
    const [chunk, column] = [this.#chunks[index], this.#columns[index]];
    if (chunk === undefined || column === undefined) throw new Error('a value is in no column');
    const original = column.originals.size === 0 ? undefined : column.originals.get(at);
    if (original === undefined) {
      this.#texts = chunk.texts;
      this.#from = at === 0 ? column.from : (column.ends[at - 1] ?? 0);
      this.#to = (column.ends[at] ?? 0) - 1;
      return true;
    }
    const standIn = this.#standInFor(original);
    if (standIn === null) return false;
    [this.#texts, this.#from, this.#to] = [standIn, 0, standIn.byteLength];
    return true;
  }

  #standInFor(original: string): Uint8Array | null {
    let standIn = this.#standIns.get(original);
    if (standIn === undefined) {
      const text = this.#collation.standIn(original);
      standIn = text === null ? null : Buffer.from(text, 'latin1');
      this.#standIns.set(original, standIn);
    }
    return standIn;
  }

  #originalAt(index: number, at: number): string {
    const original = this.#columns[index]?.originals.get(at);
    if (original !== undefined) return original;
    this.#look(index, at);
    return Buffer.from(this.#texts.subarray(this.#from, this.#to)).toString('latin1');
  }
}

function addTo(texts: Map<string, number[]>, text: string, value: number): void {
  const same = texts.get(text);
  if (same === undefined) texts.set(text, [value]);
  else same.push(value);
}

const lengthAt = ({ from, ends }: ScannedColumn, at: number): number =>
  (ends[at] ?? 0) - (at === 0 ? from : (ends[at - 1] ?? 0));

/** The last of some ascending starts that is not larger. */
function lastAtMost(starts: Uint32Array, value: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
