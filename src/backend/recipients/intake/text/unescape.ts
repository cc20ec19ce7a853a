import { ESCAPED, QUOTED, type Row } from '../rows/row';

const BACKSLASH = 0x5c;

/**
 * Takes the backslashes before quotes and backslashes out of a row's cells; all others stay, as in
 * `\N`. The row gets bytes of its own, because the parser's buffer may be read again.
 */
export function unescapeCells(row: Row): void {
  if (!row.kinds.subarray(0, row.count).includes(ESCAPED)) return;
  const { bytes, from } = row;
  const copy = bytes.slice(from, row.to);
  for (let index = 0; index < row.count; index += 1) {
    const start = (row.starts[index] ?? 0) - from;
    let end = (row.ends[index] ?? 0) - from;
    if (row.kinds[index] === ESCAPED) {
      end = unescape(copy, start, end, row.quote);
      row.kinds[index] = QUOTED;
    }
    row.starts[index] = start;
    row.ends[index] = end;
  }
  row.bytes = copy;
  row.from = 0;
  row.to = copy.length;
}

/** Moves what remains of a cell to its beginning, and returns its new end. */
function unescape(bytes: Uint8Array, from: number, to: number, quote: number): number {
  let out = from;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = at + 1 < to ? (bytes[at + 1] ?? 0) : -1;
    const isEscape = byte === BACKSLASH && (next === quote || next === BACKSLASH);
    if (isEscape || (byte === quote && next === quote)) at += 1;
    bytes[out] = isEscape ? next : byte;
    out += 1;
  }
  return out;
}
