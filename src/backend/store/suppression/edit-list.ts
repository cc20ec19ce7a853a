import { laterOf, NEVER } from '@domain/suppression/expiry';
import { subscriberOf } from '@domain/suppression/subscriber';
import type { Database } from '../core/database';
import {
  chunkKeys,
  insertListChunk,
  type ListChunk,
  NUMBERS_PER_CHUNK,
  readListChunk,
  replaceListChunk,
} from './list-chunk';

/** A number of a list: the digits of E.164, and its last day (`NEVER`: for good). */
export interface Suppressed {
  readonly number: number;
  readonly day: number;
}

/**
 * Adds a few numbers to a list, in the caller's transaction, and returns which were new. Of one
 * that is there already the later day stays, so that adding never lets a number go.
 */
export function addNumbers(db: Database, list: number, entries: readonly Suppressed[]): readonly number[] {
  const added = new Map<number, number>();
  for (const { number, day } of entries) {
    const subscriber = subscriberOf(number);
    const known = added.get(subscriber);
    added.set(subscriber, known === undefined ? day : laterOf(known, day));
  }
  const keys = chunkKeys(db, list);
  for (const key of keys) {
    const chunk = readListChunk(db, key);
    if (!hasNoneOf(chunk, added) && extend(chunk, added)) replaceListChunk(db, key, chunk);
  }
  const last = keys.at(-1);
  const before = last === undefined ? null : readListChunk(db, last);
  const isOpen = before !== null && before.numbers.length + added.size <= NUMBERS_PER_CHUNK;
  if (added.size === 0) return [];
  if (isOpen && last !== undefined) replaceListChunk(db, last, joined(before, added));
  else insertListChunk(db, list, chunkOf(added));
  return [...added.keys()];
}

/** Removes numbers from a list, in the caller's transaction. Returns how many were there. */
export function removeNumbers(db: Database, list: number, numbers: readonly number[]): number {
  const gone = new Set(numbers.map(subscriberOf));
  let removed = 0;
  for (const key of chunkKeys(db, list)) {
    if (removed === gone.size) break;
    const chunk = readListChunk(db, key);
    if (hasNoneOf(chunk, gone)) continue;
    const kept = Uint32Array.from(chunk.numbers.keys()).filter((at) => !gone.has(chunk.numbers[at] ?? 0));
    if (kept.length === chunk.numbers.length) continue;
    removed += chunk.numbers.length - kept.length;
    replaceListChunk(db, key, {
      numbers: Float64Array.from(kept, (at) => chunk.numbers[at] ?? 0),
      days: Int32Array.from(kept, (at) => chunk.days[at] ?? NEVER),
    });
  }
  return removed;
}

/** Of so many, a chunk without any is recognised faster than by looking at each of its numbers. */
const MAX_SEARCHED_SINGLY = 8;

/** Whether a chunk certainly has none of these numbers. */
function hasNoneOf({ numbers }: ListChunk, wanted: ReadonlySet<number> | ReadonlyMap<number, unknown>): boolean {
  return wanted.size <= MAX_SEARCHED_SINGLY && ![...wanted.keys()].some((number) => numbers.includes(number));
}

/** Takes out of `added` what a chunk has, with the later day of both; says whether it changed. */
function extend({ numbers, days }: ListChunk, added: Map<number, number>): boolean {
  let isChanged = false;
  for (let at = 0; at < numbers.length && added.size > 0; at += 1) {
    const number = numbers[at] ?? 0;
    const day = added.get(number);
    if (day === undefined) continue;
    added.delete(number);
    const later = laterOf(day, days[at] ?? NEVER);
    if (later === days[at]) continue;
    days[at] = later;
    isChanged = true;
  }
  return isChanged;
}

function chunkOf(added: ReadonlyMap<number, number>): ListChunk {
  return { numbers: Float64Array.from(added.keys()), days: Int32Array.from(added.values()) };
}

function joined(before: ListChunk, added: ReadonlyMap<number, number>): ListChunk {
  const after = chunkOf(added);
  return {
    numbers: Float64Array.of(...before.numbers, ...after.numbers),
    days: Int32Array.of(...before.days, ...after.days),
  };
}
