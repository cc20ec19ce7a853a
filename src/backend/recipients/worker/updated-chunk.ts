import { type Chunk, textAt, type Texts } from '../../store/audience/chunk';
import { filledKeys, summarize, type Summary } from '../../store/audience/summary';

/** What becomes of a row. */
export interface ChangedRow {
  readonly flags: number;
  readonly metadata: Uint8Array;
  readonly overrides: Uint8Array;
}

/** A chunk, some of whose rows (by their index in it) have other values, with its summary. */
export function withChangedRows(
  chunk: Chunk,
  rows: ReadonlyMap<number, ChangedRow>,
  before: Summary,
): { readonly chunk: Chunk; readonly summary: Summary } {
  const flags = chunk.flags.slice();
  for (const [at, row] of rows) flags[at] = row.flags;
  const changed = {
    ...chunk,
    flags,
    metadata: replaced(chunk.metadata, rows, ({ metadata }) => metadata),
    overrides: replaced(chunk.overrides, rows, ({ overrides }) => overrides),
  };
  if (before.badJson.count > 0) return { chunk: changed, summary: summarize(changed) };
  const keys = new Map(Object.entries(before.keys));
  const at = [...rows.keys()];
  for (const [key, count] of filledKeys(only(chunk, at))) keys.set(key, (keys.get(key) ?? 0) - count);
  for (const [key, count] of filledKeys(only(changed, at))) keys.set(key, (keys.get(key) ?? 0) + count);
  const left = [...keys].filter(([, count]) => count > 0);
  return { chunk: changed, summary: { ...before, keys: Object.fromEntries(left) } };
}

function only({ metadata, flags }: Chunk, rows: readonly number[]): Pick<Chunk, 'metadata' | 'flags'> {
  const texts = rows.map((at) => textAt(metadata, at));
  let length = 0;
  return {
    flags: Uint8Array.from(rows, (at) => flags[at] ?? 0),
    metadata: {
      bytes: Buffer.concat(texts),
      ends: Uint32Array.from(texts, ({ byteLength }) => (length += byteLength)),
    },
  };
}

/** Texts with others in the place of some. What lies between those is copied at once. */
function replaced(texts: Texts, rows: ReadonlyMap<number, ChangedRow>, textOf: (row: ChangedRow) => Uint8Array): Texts {
  const ends = new Uint32Array(texts.ends.length);
  const pieces: Uint8Array[] = [];
  let [length, copied, before] = [0, 0, 0];
  for (let at = 0; at < ends.length; at += 1) {
    const end = texts.ends[at] ?? before;
    const row = rows.get(at);
    if (row === undefined) length += end - before;
    else {
      const text = textOf(row);
      pieces.push(texts.bytes.subarray(copied, before), text);
      length += text.byteLength;
      copied = end;
    }
    ends[at] = length;
    before = end;
  }
  pieces.push(texts.bytes.subarray(copied));
  return { bytes: Buffer.concat(pieces), ends };
}
