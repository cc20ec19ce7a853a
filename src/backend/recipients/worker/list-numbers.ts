import { NEVER } from '@domain/suppression/expiry';
import type { NumbersPage } from '@domain/suppression/list';
import { searchedDigits } from '@domain/suppression/number-search';
import { dateOf } from '@kernel/day-number';
import type { Database } from '../../store/core/database';
import { chunkKeys, type ListChunk, readListChunk } from '../../store/suppression/list-chunk';
import { storedList } from '../../store/suppression/list-rows';

export interface NumbersQuery {
  readonly listId: string;
  /** What is searched, as it was typed; empty: all numbers. */
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** Returns a page of a list's numbers, those that were added last first; `null`: no such list. */
export async function listNumbers(db: Database, query: NumbersQuery): Promise<NumbersPage | null> {
  const list = storedList(db, query.listId);
  if (list === null) return null;
  const digits = searchedDigits(query.text);
  const numbers: NumbersPage['numbers'][number][] = [];
  let matching = 0;
  for (const key of digits === null ? [] : chunkKeys(db, list.pk).toReversed()) {
    const chunk = readListChunk(db, key);
    for (const at of matchesIn(chunk, digits ?? '')) {
      if (matching >= query.offset && numbers.length < query.limit) numbers.push(entryAt(chunk, at));
      matching += 1;
    }
    await new Promise(setImmediate);
  }
  return { total: list.rows, matching, numbers };
}

/** The places of a chunk's numbers that contain these digits, last first. */
function* matchesIn({ numbers }: ListChunk, digits: string): Iterable<number> {
  for (let at = numbers.length - 1; at >= 0; at -= 1) {
    if (digits === '' || String(numbers[at] ?? 0).includes(digits)) yield at;
  }
}

function entryAt({ numbers, days }: ListChunk, at: number): NumbersPage['numbers'][number] {
  const day = days[at] ?? NEVER;
  return { number: `+${String(numbers[at] ?? 0)}`, lastDay: day === NEVER ? null : dateOf(day) };
}
