import type { Chunk, Texts } from './chunk';

/**
 * A chunk as it is stored: its numbers apart, because looking for repeated ones reads nothing else.
 */
export interface EncodedChunk {
  readonly numbers: Uint8Array;
  readonly body: Uint8Array;
}

const VERSION = 1;
/**
 * Version, rows, the lengths of the three columns of texts, and one that keeps what follows at a
 * multiple of 8.
 */
const HEAD_WORDS = 6;

/**
 * The body: `HEAD_WORDS` words, the columns from the widest element to the narrowest so that each
 * is aligned, then the texts. A column of texts without a single byte has no ends. All in the byte
 * order of the processors that the app runs on, which is little-endian for all of them.
 */
export function encodeChunk(chunk: Chunk): EncodedChunk {
  const texts = [chunk.phones, chunk.metadata, chunk.overrides];
  const head = new Uint32Array([VERSION, chunk.ids.length, ...texts.map(({ bytes }) => bytes.byteLength), 0]);
  const ends = texts.flatMap((each) => (each.bytes.byteLength > 0 ? [each.ends] : []));
  const columns = [head, chunk.ids, ...ends, chunk.countries, chunk.flags];
  const parts = [...columns, ...texts.map(({ bytes }) => bytes)];
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    body.set(bytesOf(part), at);
    at += part.byteLength;
  }
  return { numbers: bytesOf(chunk.numbers), body };
}

/** Throws where the bytes are no chunk: the database is damaged then. */
export function decodeChunk({ numbers, body }: EncodedChunk): Chunk {
  const bytes = aligned(body);
  if (bytes.byteLength < HEAD_WORDS * 4) throw notAChunk();
  const [version, rows = 0, ...rest] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD_WORDS);
  const lengths = rest.slice(0, 3);
  const filled = lengths.filter((length) => length > 0).length;
  const expected = HEAD_WORDS * 4 + rows * (8 + 4 * filled + 2 + 1) + lengths.reduce((sum, each) => sum + each, 0);
  if (version !== VERSION || bytes.byteLength !== expected || numbers.byteLength !== rows * 8) throw notAChunk();
  let at = bytes.byteOffset + HEAD_WORDS * 4;
  const read = (length: number): number => {
    const from = at;
    at += length;
    return from;
  };
  const { buffer } = bytes;
  const ids = new Float64Array(buffer, read(rows * 8), rows);
  const ends = lengths.map((length) =>
    length > 0 ? new Uint32Array(buffer, read(rows * 4), rows) : new Uint32Array(rows),
  );
  const countries = new Uint16Array(buffer, read(rows * 2), rows);
  const flags = new Uint8Array(buffer, read(rows), rows);
  const [phones, metadata, overrides] = lengths.map((length, index): Texts => ({
    bytes: new Uint8Array(buffer, read(length), length),
    ends: ends[index] ?? new Uint32Array(rows),
  }));
  if (phones === undefined || metadata === undefined || overrides === undefined) throw notAChunk();
  return { ids, numbers: numbersOf(numbers), countries, flags, phones, metadata, overrides };
}

/** The column of numbers alone. */
export function numbersOf(stored: Uint8Array): Float64Array {
  const bytes = aligned(stored);
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
}

function bytesOf(column: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

/**
 * Columns of wider elements can only begin at a multiple of their width, which a driver's buffer
 * need not do.
 */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

const notAChunk = (): Error => new Error('a chunk of recipients does not have the form of one');
