import { z } from 'zod';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import type { Chunk } from './chunk';
import { decodeChunk, encodeChunk, type EncodedChunk, numbersOf } from './codec';
import { summarize, type Summary, summarySchema } from './summary';

const bytes = z.instanceof(Uint8Array);
const chunkRow = z.object({ numbers: bytes, body: bytes });
const numbersRow = z.object({ numbers: bytes });
const summaryRow = z.object({ summary: z.string() });

/** Stores a chunk and returns its key. */
export function writeChunk(db: Database, chunk: Chunk): number {
  return insertChunk(db, { ...encodeChunk(chunk), summary: writeJson(summarize(chunk)) });
}

/** A chunk as it lies in its row. */
export interface StoredChunk extends EncodedChunk {
  readonly summary: string;
}

export function insertChunk(db: Database, { summary, numbers, body }: StoredChunk): number {
  return db.run(
    'INSERT INTO chunks (summary, numbers, body) VALUES (?, ?, ?)',
    db.seal(summary),
    db.sealBytes(numbers),
    db.sealBytes(body),
  ).lastId;
}

export function readChunk(db: Database, pk: number): Chunk {
  const row = db.get(chunkRow, 'SELECT numbers, body FROM chunks WHERE pk = ?', pk);
  return decoded(db, row, decodeChunk);
}

export function readNumbers(db: Database, pk: number): Float64Array {
  const row = db.get(numbersRow, 'SELECT numbers FROM chunks WHERE pk = ?', pk);
  return decoded(db, row, ({ numbers }) => numbersOf(numbers));
}

export function readSummary(db: Database, pk: number): Summary {
  const row = db.get(summaryRow, 'SELECT summary FROM chunks WHERE pk = ?', pk);
  const summary = readColumn(summarySchema, row?.summary ?? null);
  if (summary === null) throw db.damage('chunks.summary');
  return summary;
}

/** A chunk that an audience refers to must be there and decode; anything else is damage. */
function decoded<Row, T>(db: Database, row: Row | null, decode: (row: Row) => T): T {
  if (row === null) throw db.damage('chunks');
  try {
    return decode(row);
  } catch {
    throw db.damage('chunks.body');
  }
}
