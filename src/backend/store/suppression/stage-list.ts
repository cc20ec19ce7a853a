import type { SuppressionList } from '@domain/suppression/list';
import type { Database } from '../core/database';
import { insertListChunk, type ListChunk, NUMBERS_PER_CHUNK } from './list-chunk';
import { insertList } from './list-rows';

/** So many chunks are written in one transaction, of about a megabyte. */
const CHUNKS_AT_ONCE = 12;

/**
 * Writes the numbers of a list that nobody sees before `publish`, in transactions of some
 * milliseconds, and returns its key. `session`: this run of the app.
 */
export async function stageList(
  db: Database,
  list: Omit<SuppressionList, 'rows' | 'isIncomplete'>,
  { numbers, days }: ListChunk,
  session: string,
): Promise<number> {
  const pk = db.transaction(() => insertList(db, list, session));
  for (let from = 0; from < numbers.length; from += NUMBERS_PER_CHUNK * CHUNKS_AT_ONCE) {
    db.transaction(() => {
      for (
        let at = from;
        at < Math.min(numbers.length, from + NUMBERS_PER_CHUNK * CHUNKS_AT_ONCE);
        at += NUMBERS_PER_CHUNK
      ) {
        const to = at + NUMBERS_PER_CHUNK;
        insertListChunk(db, pk, { numbers: numbers.subarray(at, to), days: days.subarray(at, to) });
      }
    });
    await new Promise(setImmediate);
  }
  db.run('UPDATE suppression_lists SET rows = ? WHERE pk = ?', numbers.length, pk);
  return pk;
}
