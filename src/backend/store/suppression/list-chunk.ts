import { z } from 'zod';
import type { Database } from '../core/database';

/**
 * A part of a list: numbers (digits of E.164, see `subscriberOf`), and beside each the last day on
 * which it is held back, in days since 1970, or `NEVER`.
 */
export interface ListChunk {
  readonly numbers: Float64Array;
  readonly days: Int32Array;
}

/** How many numbers a chunk has at most. */
export const NUMBERS_PER_CHUNK = 8192;

const ENTRY_BYTES = 12;

const chunkRow = z.object({ numbers: z.instanceof(Uint8Array) });
const keyRow = z.object({ pk: z.number() });

/** The keys of a list's chunks, in the order in which they were written. */
export function chunkKeys(db: Database, list: number): readonly number[] {
  return db.all(keyRow, 'SELECT pk FROM suppression_chunks WHERE list = ? ORDER BY pk', list).map(({ pk }) => pk);
}

export function readListChunk(db: Database, pk: number): ListChunk {
  const row = db.get(chunkRow, 'SELECT numbers FROM suppression_chunks WHERE pk = ?', pk);
  const chunk = row === null ? null : decodeListChunk(row.numbers);
  if (chunk === null) throw db.damage('suppression_chunks.numbers');
  return chunk;
}

export function insertListChunk(db: Database, list: number, chunk: ListChunk): void {
  db.run('INSERT INTO suppression_chunks (list, numbers) VALUES (?, ?)', list, db.sealBytes(encodeListChunk(chunk)));
}

export function replaceListChunk(db: Database, pk: number, chunk: ListChunk): void {
  if (chunk.numbers.length === 0) db.run('DELETE FROM suppression_chunks WHERE pk = ?', pk);
  else db.run('UPDATE suppression_chunks SET numbers = ? WHERE pk = ?', db.sealBytes(encodeListChunk(chunk)), pk);
}

/** First all numbers, then all days, in the byte order of the processors that the app runs on. */
function encodeListChunk({ numbers, days }: ListChunk): Uint8Array {
  const bytes = new Uint8Array(numbers.length * ENTRY_BYTES);
  bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  bytes.set(new Uint8Array(days.buffer, days.byteOffset, days.byteLength), numbers.byteLength);
  return bytes;
}

/** `null`: the bytes are no chunk. */
function decodeListChunk(stored: Uint8Array): ListChunk | null {
  const length = stored.byteLength / ENTRY_BYTES;
  if (!Number.isInteger(length)) return null;
  // A driver's buffer need not begin at a multiple of 8.
  const bytes = stored.byteOffset % 8 === 0 ? stored : stored.slice();
  return {
    numbers: new Float64Array(bytes.buffer, bytes.byteOffset, length),
    days: new Int32Array(bytes.buffer, bytes.byteOffset + length * 8, length),
  };
}
