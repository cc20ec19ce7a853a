import { type Chunk, textAt } from '../../store/audience/chunk';
import type { KeyIndex } from '../../store/audience/key-index';
import { append, type Folded, foldMetadata } from './scan-metadata';

/**
 * What is kept in memory of a chunk for looking for rows: a fraction of it, without the JSON around
 * the values.
 */
export interface ScannedChunk {
  readonly numbers: Float64Array;
  readonly countries: Uint16Array;
  readonly flags: Uint8Array;
  /** Which keys each row has a value for. */
  readonly filled: Uint32Array;
  /** Number (or what was typed for one) and values of all rows, folded, a zero byte behind each. */
  readonly texts: Buffer;
  /** Where each row's texts end. */
  readonly ends: Uint32Array;
}

/** Takes what searches need out of a chunk; about a millisecond for 2,048 rows of five values. */
export function scanChunk(chunk: Chunk, keys: KeyIndex): ScannedChunk {
  const rows = chunk.ids.length;
  const { metadata } = chunk;
  const source = Buffer.from(metadata.bytes.buffer, metadata.bytes.byteOffset, metadata.bytes.byteLength);
  const filled = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  const out: Folded = { bytes: Buffer.allocUnsafeSlow(metadata.bytes.byteLength + rows * 32 + 64), length: 0 };
  for (let row = 0; row < rows; row += 1) {
    const typed = textAt(chunk.phones, row);
    if (typed.byteLength > 0) append(out, new TextDecoder().decode(typed));
    const number = chunk.numbers[row] ?? 0;
    if (number !== 0) append(out, `+${String(number)}`);
    const from = row === 0 ? 0 : (metadata.ends[row - 1] ?? 0);
    filled[row] = foldMetadata(source, from, metadata.ends[row] ?? from, chunk.flags[row] ?? 0, out, keys);
    ends[row] = out.length;
  }
  return {
    numbers: chunk.numbers.slice(),
    countries: chunk.countries.slice(),
    flags: chunk.flags.slice(),
    filled,
    texts: Buffer.from(out.bytes.subarray(0, out.length)),
    ends,
  };
}
