import type { RecipientRow } from '@domain/fields/recipients';
import type { ChunkRef } from './audience-rows';
import type { Chunk } from './chunk';
import { indexFor } from './edit-rows';
import { type ChunkRow, rowAt } from './row';
import { inputOf } from './row-input';

type ReadChunk = (chunk: number) => Chunk;

/** A page of rows in their order; reads the chunks that they stand in and no others. */
export function rowsAt(refs: readonly ChunkRef[], read: ReadChunk, offset: number, limit: number): RecipientRow[] {
  const rows: RecipientRow[] = [];
  let before = 0;
  for (const ref of refs) {
    if (before >= offset + limit) break;
    const from = Math.max(0, offset - before);
    const to = Math.min(ref.rows, offset + limit - before);
    if (from < to) {
      const chunk = read(ref.chunk);
      for (let at = from; at < to; at += 1) rows.push(shown(rowAt(chunk, at), before + at + 1));
    }
    before += ref.rows;
  }
  return rows;
}

/** The row with an id; `null` where there is none. */
export function findRow(refs: readonly ChunkRef[], read: ReadChunk, id: number): RecipientRow | null {
  const index = indexFor(refs, id);
  const ref = refs[index];
  if (ref === undefined) return null;
  const chunk = read(ref.chunk);
  const at = chunk.ids.indexOf(id);
  if (at < 0) return null;
  const before = refs.slice(0, index).reduce((sum, { rows }) => sum + rows, 0);
  return shown(rowAt(chunk, at), before + at + 1);
}

/** All rows in their order, a chunk in memory at a time. */
export function* allRows(refs: readonly ChunkRef[], read: ReadChunk): Iterable<ChunkRow> {
  for (const ref of refs) {
    const chunk = read(ref.chunk);
    for (let at = 0; at < chunk.ids.length; at += 1) yield rowAt(chunk, at);
  }
}

function shown(row: ChunkRow, position: number): RecipientRow {
  return { id: row.id, position, ...inputOf(row) };
}
