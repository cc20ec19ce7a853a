import { fold } from '@kernel/fold';
import type { FirstWords } from './first-words';

/** The values of one metadata key in the rows of a chunk. */
export interface ScannedColumn {
  /**
   * Where each value ends in the chunk's texts, and where the first one begins; what has no length
   * is no value.
   */
  readonly from: number;
  readonly ends: Uint32Array;
  /** Which value each row has; `null`: each row one of its own, in their order. */
  readonly values: Uint8Array | Uint16Array | null;
  /** The first word of each value, see `FirstWords`. */
  readonly words: Uint32Array;
  /** What is not ASCII as it is written, by its value; texts with capitals too if case counts. */
  readonly originals: ReadonlyMap<number, string>;
}

/** Folded values, a zero byte behind each. It grows as needed. */
export interface Folded {
  bytes: Buffer;
  length: number;
}

const EMPTY_ENDS = new Uint32Array();
const NO_ORIGINALS: ReadonlyMap<number, string> = new Map();

/** Collects the values of one key, row by row, as they are written. */
export class ColumnWriter {
  #bytes = Buffer.allocUnsafeSlow(16 * 1024);
  #ends = EMPTY_ENDS;
  #next = 0;
  #length = 0;

  /** Forgets what another chunk wrote. */
  begin(rows: number): void {
    if (this.#ends.length < rows) this.#ends = new Uint32Array(rows);
    this.#next = 0;
    this.#length = 0;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Whether the row has a value already. */
  has(row: number): boolean {
    return this.#next > row;
  }

  /**
   * The text of a JSON string that stands there. False if it must be parsed, and nothing is written
   * then.
   */
  addJson(row: number, source: Uint8Array, from: number, to: number): boolean {
    const bytes = this.#roomFor(to - from);
    let length = this.#length;
    for (let at = from; at < to; at += 1) {
      let byte = source[at] ?? 0;
      if (byte === BACKSLASH) {
        at += 1;
        byte = ESCAPED[source[at] ?? 0] ?? 0;
        if (byte === 0) return false;
      }
      bytes[length] = byte;
      length += 1;
    }
    this.#end(row, length);
    return true;
  }

  addText(row: number, text: string): void {
    const length = this.#length + this.#roomFor(text.length * 3).write(text, this.#length, 'utf8');
    this.#end(row, length);
  }

  /** Takes back what the row has. */
  remove(row: number): void {
    this.#next = row;
    this.#length = this.#startOf(row);
  }

  /** Writes the folded values behind what is there. */
  finish(rows: number, out: Folded, firstWords: FirstWords): ScannedColumn {
    while (this.#next < rows) this.#ends[this.#next++] = this.#length;
    const values = this.#dictionary(rows);
    return values === null ? this.#own(rows, out, firstWords) : this.#shared(values, out, firstWords);
  }

  #own(rows: number, out: Folded, firstWords: FirstWords): ScannedColumn {
    const ends = new Uint32Array(rows);
    const words = new Uint32Array(rows);
    const from = out.length;
    let originals: Map<number, string> | null = null;
    for (let row = 0; row < rows; row += 1) {
      const start = out.length;
      const original = this.#fold(this.#startOf(row), this.#ends[row] ?? 0, out, firstWords.keepsCase);
      if (original !== null) (originals ??= new Map()).set(row, original);
      if (out.length > start) words[row] = firstWords.of(out.bytes, start, out.length - 1, original);
      ends[row] = out.length;
    }
    return { from, ends, values: null, words, originals: originals ?? NO_ORIGINALS };
  }

  #shared({ values, rowOf }: Dictionary, out: Folded, firstWords: FirstWords): ScannedColumn {
    // The value 0 is none.
    const ends = new Uint32Array(rowOf.length + 1);
    const words = new Uint32Array(rowOf.length + 1);
    const from = (ends[0] = out.length);
    let originals: Map<number, string> | null = null;
    for (const [index, row] of rowOf.entries()) {
      const start = out.length;
      const original = this.#fold(this.#startOf(row), this.#ends[row] ?? 0, out, firstWords.keepsCase);
      if (original !== null) (originals ??= new Map()).set(index + 1, original);
      words[index + 1] = firstWords.of(out.bytes, start, out.length - 1, original);
      ends[index + 1] = out.length;
    }
    return { from, ends, values, words, originals: originals ?? NO_ORIGINALS };
  }

  /** Returns the text if it is not ASCII, or has capitals that count. */
  #fold(from: number, to: number, out: Folded, keepsCase: boolean): string | null {
    if (from === to) return null;
    reserve(out, to - from + 1);
    const { bytes } = out;
    let written = out.length;
    let seen = 0;
    for (let at = from; at < to; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      bytes[written] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
      seen |= byte;
      written += 1;
    }
    if (seen >= 0x80) {
      const original = this.#bytes.toString('utf8', from, to);
      appendFolded(out, original);
      return original;
    }
    bytes[written] = 0;
    out.length = written + 1;
    if (!keepsCase) return null;
    const text = this.#bytes.toString('latin1', from, to);
    return /[A-Z]/.test(text) ? text : null;
  }

  /** `null` if the values differ too much for one to be worth it. */
  #dictionary(rows: number): Dictionary | null {
    const most = rows >> 1;
    TABLE.fill(0);
    const rowOf: number[] = [];
    const values = new Uint16Array(rows);
    let from = 0;
    for (let row = 0; row < rows; row += 1) {
      const to = this.#ends[row] ?? from;
      if (to > from) {
        const value = this.#valueOf(rowOf, row, from, to);
        if (value > most || value >= TABLE.length >> 1) return null;
        values[row] = value;
      }
      from = to;
    }
    return { values: rowOf.length < 256 ? Uint8Array.from(values) : values, rowOf };
  }

  /** The number of a value, counted from 1 in the order in which they are met. */
  #valueOf(rowOf: number[], row: number, from: number, to: number): number {
    const bytes = this.#bytes;
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    let slot = (hash ^ (hash >>> 15)) & (TABLE.length - 1);
    for (let found = TABLE[slot] ?? 0; found !== 0; found = TABLE[slot] ?? 0) {
      if (this.#isSame(rowOf[found - 1] ?? 0, from, to)) return found;
      slot = (slot + 1) & (TABLE.length - 1);
    }
    const value = rowOf.push(row);
    TABLE[slot] = value;
    return value;
  }

  #isSame(row: number, from: number, to: number): boolean {
    const start = this.#startOf(row);
    if ((this.#ends[row] ?? 0) - start !== to - from) return false;
    for (let at = 0; at < to - from; at += 1) if (this.#bytes[start + at] !== this.#bytes[from + at]) return false;
    return true;
  }

  #startOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }

  #end(row: number, length: number): void {
    while (this.#next < row) this.#ends[this.#next++] = this.#length;
    this.#ends[row] = length;
    this.#next = row + 1;
    this.#length = length;
  }

  #roomFor(more: number): Buffer {
    if (this.#bytes.byteLength - this.#length < more) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.byteLength * 2, this.#length + more));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}

/** Different values, by the first row that has each. */
interface Dictionary {
  readonly values: Uint8Array | Uint16Array;
  readonly rowOf: readonly number[];
}

/** The values of a dictionary by their hash; used again for each. */
const TABLE = new Uint16Array(8192);

const BACKSLASH = 0x5c;

/** What the letter behind a backslash stands for; 0 for the one that needs more. */
const ESCAPED = new Uint8Array(256);
for (const [letter, meaning] of Object.entries({
  ...{ '"': '"', '\\': '\\', '/': '/' },
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
})) {
  ESCAPED[letter.charCodeAt(0)] = meaning.charCodeAt(0);
}

/** Writes a folded text behind what is there. */
export function appendFolded(out: Folded, text: string): void {
  const folded = fold(text);
  reserve(out, folded.length * 3 + 1);
  out.length += out.bytes.write(folded, out.length, 'utf8');
  out.bytes[out.length] = 0;
  out.length += 1;
}

/** The same for a short text of ASCII without capitals. */
export function appendAscii(out: Folded, text: string): void {
  reserve(out, text.length + 1);
  const { bytes, length } = out;
  for (let at = 0; at < text.length; at += 1) bytes[length + at] = text.charCodeAt(at);
  bytes[length + text.length] = 0;
  out.length = length + text.length + 1;
}

function reserve(out: Folded, more: number): void {
  if (out.bytes.byteLength - out.length >= more) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(out.bytes.byteLength * 2, out.length + more));
  out.bytes.copy(larger, 0, 0, out.length);
  out.bytes = larger;
}
