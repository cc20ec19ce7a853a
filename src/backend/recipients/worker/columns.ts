import type { Chunk, Texts } from '../../store/audience/chunk';
import type { Columns } from './stage';

/** Of some columns the rows that are kept (1) in `mask`. */
export function keepRows(columns: Columns, mask: Uint8Array): Columns {
  const rows = indexesOf(mask);
  const pick = <T extends Float64Array | Uint16Array | Uint8Array>(make: (length: number) => T, from: T): T => {
    const to = make(rows.length);
    for (let at = 0; at < rows.length; at += 1) to[at] = from[rows[at] ?? 0] ?? 0;
    return to;
  };
  return {
    numbers: pick((length) => new Float64Array(length), columns.numbers),
    countries: pick((length) => new Uint16Array(length), columns.countries),
    flags: pick((length) => new Uint8Array(length), columns.flags),
    phones: keepTexts(columns.phones, rows),
    metadata: keepTexts(columns.metadata, rows),
    overrides: keepTexts(columns.overrides, rows),
  };
}

/** The same of a chunk whose rows keep their ids. */
export function keepChunkRows(chunk: Chunk, mask: Uint8Array): Chunk {
  const ids = Float64Array.from(indexesOf(mask), (at) => chunk.ids[at] ?? 0);
  return { ...keepRows(chunk, mask), ids };
}

/** The rows of chunks one behind the other, as one chunk. */
export function joinChunks(chunks: readonly Chunk[]): Chunk {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const rows = chunks.reduce((sum, { ids }) => sum + ids.length, 0);
  const join = <T extends Float64Array | Uint16Array | Uint8Array>(to: T, columnOf: (chunk: Chunk) => T): T => {
    let before = 0;
    for (const chunk of chunks) {
      to.set(columnOf(chunk), before);
      before += chunk.ids.length;
    }
    return to;
  };
  return {
    ids: join(new Float64Array(rows), ({ ids }) => ids),
    numbers: join(new Float64Array(rows), ({ numbers }) => numbers),
    countries: join(new Uint16Array(rows), ({ countries }) => countries),
    flags: join(new Uint8Array(rows), ({ flags }) => flags),
    phones: joinTexts(chunks.map(({ phones }) => phones)),
    metadata: joinTexts(chunks.map(({ metadata }) => metadata)),
    overrides: joinTexts(chunks.map(({ overrides }) => overrides)),
  };
}

function joinTexts(texts: readonly Texts[]): Texts {
  const ends = new Uint32Array(texts.reduce((sum, each) => sum + each.ends.length, 0));
  let [row, before] = [0, 0];
  for (const each of texts) {
    for (const end of each.ends) ends[row++] = before + end;
    before += each.bytes.byteLength;
  }
  return { bytes: Buffer.concat(texts.map(({ bytes }) => bytes)), ends };
}

/** The rows that a mask leaves out. */
export const inverted = (mask: Uint8Array): Uint8Array => mask.map((kept) => 1 - kept);

function indexesOf(mask: Uint8Array): Uint32Array {
  const indexes = new Uint32Array(mask.length);
  let length = 0;
  for (let at = 0; at < mask.length; at += 1) if (mask[at] === 1) indexes[length++] = at;
  return indexes.subarray(0, length);
}

function keepTexts({ bytes, ends }: Texts, rows: Uint32Array): Texts {
  const kept = new Uint32Array(rows.length);
  let size = 0;
  for (const row of rows) size += (ends[row] ?? 0) - (row === 0 ? 0 : (ends[row - 1] ?? 0));
  const to = new Uint8Array(size);
  let length = 0;
  let at = 0;
  while (at < rows.length) {
    const first = rows[at] ?? 0;
    const from = first === 0 ? 0 : (ends[first - 1] ?? 0);
    // Most rows are kept: those beside each other are copied at once.
    let row = first;
    for (; rows[at] === row; at += 1, row += 1) kept[at] = length + (ends[row] ?? from) - from;
    const end = ends[row - 1] ?? from;
    to.set(bytes.subarray(from, end), length);
    length += end - from;
  }
  return { bytes: to, ends: kept };
}
