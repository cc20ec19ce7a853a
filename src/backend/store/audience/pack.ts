import type { Chunk, Texts } from './chunk';
import type { ChunkRow } from './row';

/** Makes a chunk of rows that are in order of their ids. */
export function packRows(rows: readonly ChunkRow[]): Chunk {
  return {
    ids: Float64Array.from(rows, ({ id }) => id),
    numbers: Float64Array.from(rows, ({ number }) => number),
    countries: Uint16Array.from(rows, ({ country }) => country),
    flags: Uint8Array.from(rows, ({ flags }) => flags),
    phones: packTexts(rows.map(({ phone }) => phone)),
    metadata: packTexts(rows.map(({ metadata }) => metadata)),
    overrides: packTexts(rows.map(({ overrides }) => overrides)),
  };
}

function packTexts(texts: readonly Uint8Array[]): Texts {
  const ends = new Uint32Array(texts.length);
  let length = 0;
  for (const [at, text] of texts.entries()) ends[at] = length += text.byteLength;
  const bytes = new Uint8Array(length);
  let from = 0;
  for (const text of texts) {
    bytes.set(text, from);
    from += text.byteLength;
  }
  return { bytes, ends };
}
