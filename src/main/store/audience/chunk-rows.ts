import { z } from 'zod';
import type { Database } from '../database';
import type { Chunk } from './chunk';
import { decodeChunk, encodeChunk, numbersOf, type EncodedChunk } from './codec';
import { summarize, summarySchema, type Summary } from './summary';
import { parseJson, writeJson } from '@shared/json-codec';

const bytes = z.instanceof(Uint8Array);
const chunkRow = z.object({ numbers: bytes, body: bytes });
const numbersRow = z.object({ numbers: bytes });
const summaryRow = z.object({ summary: z.string() });

/** Stores a chunk and answers its key. */
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
  return decodeChunk(there(db.get(chunkRow, 'SELECT numbers, body FROM chunks WHERE pk = ?', pk)));
}

export function readNumbers(db: Database, pk: number): Float64Array {
  return numbersOf(there(db.get(numbersRow, 'SELECT numbers FROM chunks WHERE pk = ?', pk)).numbers);
}

export function readSummary(db: Database, pk: number): Summary {
  const { summary } = there(db.get(summaryRow, 'SELECT summary FROM chunks WHERE pk = ?', pk));
  return summarySchema.parse(parseJson(summary));
}

function there<T>(row: T | null): T {
  if (row === null) throw new Error('a chunk that an audience refers to is gone');
  return row;
}
