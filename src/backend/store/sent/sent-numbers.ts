import { z } from 'zod';
import type { Database } from '../core/database';
import { decodeSent, encodeSent, SENT_PER_CHUNK } from './sent-chunk';

/**
 * The numbers of an update that is about to be sent, for its receipt.
 * - `listed`: few enough to be written with the receipt.
 * - `staged`: the key of a set that the recipients thread has written (`stageSent`).
 */
export type SentNumbers =
  | { readonly kind: 'listed'; readonly numbers: Float64Array }
  | { readonly kind: 'staged'; readonly set: number };

const keyRow = z.object({ pk: z.number() });
const chunkRow = z.object({ numbers: z.instanceof(Uint8Array) });

/** Stands for a run of the app: sets of it are never wanted again. */
const ABANDONED = 'abandoned';
/** So many chunks are written in one transaction, a quarter of a megabyte. */
const CHUNKS_AT_ONCE = 12;
/** So many chunks are removed in one transaction. */
const REMOVED_AT_ONCE = 32;

/**
 * Writes numbers (digits of E.164; 0 is left out) to a set that belongs to no receipt yet, in
 * transactions of some milliseconds, and returns its key. `session`: this run of the app.
 */
export async function stageSent(db: Database, numbers: Float64Array, session: string): Promise<number> {
  const set = db.run('INSERT INTO sent_sets (staged) VALUES (?)', session).lastId;
  const chunks = chunksOf(numbers);
  for (let from = 0; from < chunks.length; from += CHUNKS_AT_ONCE) {
    db.transaction(() => {
      for (const chunk of chunks.slice(from, from + CHUNKS_AT_ONCE)) insertChunk(db, set, chunk);
    });
    await new Promise(setImmediate);
  }
  return set;
}

/** Keeps the numbers beside a receipt, in the caller's transaction. */
export function keepSent(db: Database, receipt: number, sent: SentNumbers): void {
  if (sent.kind === 'staged') {
    db.run('UPDATE sent_sets SET receipt = ?, staged = NULL WHERE pk = ?', receipt, sent.set);
    return;
  }
  const set = db.run('INSERT INTO sent_sets (receipt) VALUES (?)', receipt).lastId;
  for (const chunk of chunksOf(sent.numbers)) insertChunk(db, set, chunk);
}

/** Leaves a staged set that is not wanted to be collected. */
export function abandonSent(db: Database, set: number): void {
  db.run('UPDATE sent_sets SET staged = ? WHERE pk = ? AND receipt IS NULL', ABANDONED, set);
}

/** Lets go of the numbers of a receipt, because nothing was delivered. They are collected later. */
export function releaseSent(db: Database, receipt: number): void {
  db.run('UPDATE sent_sets SET receipt = NULL WHERE receipt = ?', receipt);
}

/** The numbers beside a receipt, in pieces, ascending within each. */
export function* sentNumbersOf(db: Database, receipt: number): Iterable<Float64Array> {
  for (const chunk of sentChunksOf(db, receipt)) yield readSentChunk(db, chunk);
}

/** The keys of the chunks beside a receipt, in their order. */
export function sentChunksOf(db: Database, receipt: number): readonly number[] {
  const keys = db.all(
    keyRow,
    `SELECT sent_chunks.pk FROM sent_sets JOIN sent_chunks ON sent_chunks.sent_set = sent_sets.pk
     WHERE sent_sets.receipt = ? ORDER BY sent_chunks.pk`,
    receipt,
  );
  return keys.map(({ pk }) => pk);
}

/** Removes a number from all sets, in the caller's transaction. Returns from how many chunks. */
export function eraseSentNumber(db: Database, number: number): number {
  let changed = 0;
  for (const { pk } of db.all(keyRow, 'SELECT pk FROM sent_chunks')) {
    const numbers = readSentChunk(db, pk);
    if (!numbers.includes(number)) continue;
    const kept = numbers.filter((other) => other !== number);
    db.run('UPDATE sent_chunks SET numbers = ? WHERE pk = ?', db.sealBytes(encodeSent(kept)), pk);
    changed += 1;
  }
  return changed;
}

const UNUSED = 'SELECT pk FROM sent_sets WHERE receipt IS NULL AND staged IS NOT ?';

export function hasUnusedSent(db: Database, session: string): boolean {
  return db.get(keyRow, `${UNUSED} LIMIT 1`, session) !== null;
}

/** Removes some of the numbers that no receipt has. Returns whether there may be more. */
export function collectSent(db: Database, session: string): boolean {
  return db.transaction(() => {
    const unused = db.get(keyRow, `${UNUSED} LIMIT 1`, session);
    if (unused === null) return false;
    const chunks = db.run(
      `DELETE FROM sent_chunks WHERE pk IN (SELECT pk FROM sent_chunks WHERE sent_set = ? LIMIT ${REMOVED_AT_ONCE})`,
      unused.pk,
    ).changes;
    if (chunks === 0) db.run('DELETE FROM sent_sets WHERE pk = ?', unused.pk);
    return true;
  });
}

/** The numbers of a chunk, ascending. Throws if it is damaged. */
export function readSentChunk(db: Database, pk: number): Float64Array {
  const row = db.get(chunkRow, 'SELECT numbers FROM sent_chunks WHERE pk = ?', pk);
  const numbers = row === null ? null : decodeSent(row.numbers);
  if (numbers === null) throw db.damage('sent_chunks.numbers');
  return numbers;
}

function insertChunk(db: Database, set: number, numbers: Float64Array): void {
  db.run('INSERT INTO sent_chunks (sent_set, numbers) VALUES (?, ?)', set, db.sealBytes(encodeSent(numbers)));
}

/** Different numbers in ascending order, a chunk at a time. */
function chunksOf(numbers: Float64Array): readonly Float64Array[] {
  const sorted = numbers.toSorted();
  const different = sorted.filter((number, at) => number !== 0 && number !== sorted[at - 1]);
  const chunks: Float64Array[] = [];
  for (let from = 0; from < different.length; from += SENT_PER_CHUNK) {
    chunks.push(different.subarray(from, from + SENT_PER_CHUNK));
  }
  return chunks;
}
