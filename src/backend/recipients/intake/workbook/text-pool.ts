import { type ByteWriter, reserve, writeText } from '../rows/byte-writer';

/** Where a text of the pool lies. */
export interface PooledText {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const BLOCK_BYTES = 4 * 1024 ** 2;

/**
 * Many texts as UTF-8 outside of the JavaScript heap, each in one piece: a text that thousands of
 * cells refer to is kept once, and copied to a row without decoding.
 */
export class TextPool {
  #blocks: Uint8Array[] = [];
  #block: ByteWriter = { bytes: new Uint8Array(0), length: 0 };
  /** Text `i` begins at `#starts[i]` of block `#numbers[i]`, and has `#lengths[i]` bytes. */
  #starts = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #numbers = new Uint16Array(1024);
  #count = 0;
  #bytes = 0;

  get count(): number {
    return this.#count;
  }

  /** The bytes that the pool takes for texts and their places. */
  get size(): number {
    return this.#bytes + 10 * this.#count;
  }

  add(text: string): void {
    const most = 3 * text.length;
    if (this.#blocks.length === 0 || this.#block.length + most > this.#block.bytes.length) this.#startBlock(most);
    const start = this.#block.length;
    writeText(this.#block, text);
    this.#growTo(this.#count + 1);
    this.#starts[this.#count] = start;
    this.#lengths[this.#count] = this.#block.length - start;
    this.#numbers[this.#count] = this.#blocks.length - 1;
    this.#bytes += this.#block.length - start;
    this.#count += 1;
  }

  at(index: number): PooledText | null {
    if (!(index >= 0 && index < this.#count)) return null;
    const from = this.#starts[index] ?? 0;
    const bytes = this.#blocks[this.#numbers[index] ?? 0];
    return bytes === undefined ? null : { bytes, from, to: from + (this.#lengths[index] ?? 0) };
  }

  #startBlock(atLeast: number): void {
    this.#block = { bytes: new Uint8Array(0), length: 0 };
    // Small workbooks need no whole block.
    reserve(this.#block, Math.max(atLeast, this.#blocks.length === 0 ? BLOCK_BYTES / 16 : BLOCK_BYTES));
    this.#blocks.push(this.#block.bytes);
  }

  #growTo(count: number): void {
    if (count <= this.#starts.length) return;
    this.#starts = larger(this.#starts, new Uint32Array(2 * count));
    this.#lengths = larger(this.#lengths, new Uint32Array(2 * count));
    this.#numbers = larger(this.#numbers, new Uint16Array(2 * count));
  }
}

function larger<T extends Uint32Array | Uint16Array>(before: T, after: T): T {
  after.set(before);
  return after;
}
