import { z } from 'zod';
import { type RecipientInput, recipientInputSchema } from '@domain/fields/recipients';
import { lazy } from '@kernel/lazy';
import { readChunk } from '../audience/chunk-rows';
import { rowsOf } from '../audience/row';
import { inputOf } from '../audience/row-input';
import type { Database } from '../core/database';
import { tried } from './damaged-rows';
import { byKey } from './rows-by-key';

const rowRow = lazy(() =>
  recipientInputSchema.omit({ assistantOverrides: true }).extend({ id: z.number(), overrides: z.string() }),
);
const chunkKey = lazy(() => z.object({ first: z.number(), chunk: z.number() }));

/** The rows of a draft that can be read. `draft`: its key. */
export function salvagedRows(source: Database, draft: number): readonly RecipientInput[] {
  return [...rowsBeforeChunks(source, draft), ...rowsInChunks(source, draft)];
}

/** The rows of a database from before there were chunks; none of any other. */
function rowsBeforeChunks(source: Database, draft: number): readonly RecipientInput[] {
  const sql = `SELECT id, phone, metadata, overrides FROM recipients WHERE draft = ${String(draft)} AND id > ? ORDER BY id LIMIT ?`;
  return [...byKey(source, rowRow(), sql, ({ id }) => id)].map(({ phone, metadata, overrides }) => ({
    phone,
    metadata,
    assistantOverrides: overrides,
  }));
}

/** The rows in those chunks that can be read. */
function rowsInChunks(source: Database, draft: number): readonly RecipientInput[] {
  const sql = `SELECT audience_chunks.first, audience_chunks.chunk FROM drafts JOIN audience_chunks ON audience_chunks.audience = drafts.audience
    WHERE drafts.pk = ${String(draft)} AND audience_chunks.first > ? ORDER BY audience_chunks.first LIMIT ?`;
  return [...byKey(source, chunkKey(), sql, ({ first }) => first)].flatMap(({ chunk }) => {
    const read = tried(() => rowsOf(readChunk(source, chunk)).map(inputOf)) ?? [];
    return read.flatMap((input) => recipientInputSchema.safeParse(input).data ?? []);
  });
}
