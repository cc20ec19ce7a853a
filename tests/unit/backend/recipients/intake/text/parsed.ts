import { cellTexts } from '@backend/recipients/intake/rows/row';
import { createCsvParser, type Dialect } from '@backend/recipients/intake/text/csv-parser';

export interface Parsed {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly broken: readonly { readonly line: number; readonly reason: string; readonly text: string }[];
}

/**
 * What the parser makes of bytes that come in pieces of given sizes (the last size goes on for the
 * rest).
 */
export function parsed(
  text: string | Uint8Array,
  {
    delimiter = ',',
    quote = '"',
    escape = 'doubled',
    sizes = [1_000_000],
  }: {
    delimiter?: string;
    quote?: Dialect['quote'] | null;
    escape?: Dialect['escape'];
    sizes?: readonly number[];
  } = {},
): Parsed {
  const rows: Parsed['rows'][number][] = [];
  const broken: Parsed['broken'][number][] = [];
  const parser = createCsvParser(
    { delimiter, quote: quote ?? 'none', escape },
    {
      row: (row) => rows.push({ line: row.line, cells: cellTexts(row) }),
      broken: (line, reason, rest) => broken.push({ line, reason, text: rest }),
    },
  );
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  let at = 0;
  for (let piece = 0; at < bytes.length; piece += 1) {
    const size = Math.max(1, sizes[Math.min(piece, sizes.length - 1)] ?? 1);
    // A copy that is wiped afterwards, because the parser may keep nothing of it.
    const chunk = bytes.slice(at, at + size);
    parser.write(chunk);
    chunk.fill(0);
    at += size;
  }
  parser.end();
  return { rows, broken };
}
