import { hasExpired } from '@domain/suppression/expiry';
import type { HeldBack } from '@domain/suppression/held-back';
import { holdsFor, type SuppressionScope } from '@domain/suppression/list';
import { subscriberOf } from '@domain/suppression/subscriber';
import type { JudgedRows } from '../consent/consent-check';
import type { Database } from '../core/database';
import { createNumberTable, NOT_THERE, type NumberTable } from '../core/number-table';
import { chunkKeys, readListChunk } from './list-chunk';
import { storedLists } from './list-rows';

/** The numbers that lists hold back for one draft at one moment. */
export interface HeldNumbers {
  /** The index in `lists` of the oldest list that has the number; -1 if it may be called. */
  listOf(number: number): number;
  readonly lists: readonly { readonly id: string; readonly name: string }[];
}

/** For which draft lists hold, and the time by which numbers expire (milliseconds since 1970). */
export interface HeldFor {
  readonly scope: SuppressionScope;
  readonly now: number;
}

/**
 * Reads the numbers that are held back. `only`: nothing else will be asked for, so that a large
 * list is read for a few recipients without holding it in memory. Throws what the database throws:
 * a list that cannot be read holds everything back.
 */
export function heldNumbers(db: Database, { scope, now }: HeldFor, only: Iterable<number> | null): HeldNumbers {
  const lists = storedLists(db).filter((list) => holdsFor(list.scope, scope));
  const wanted = only === null ? null : tableOf(only);
  const table = createNumberTable(wanted === null ? lists.reduce((sum, { rows }) => sum + rows, 0) + 1 : 64);
  if (wanted === null || wanted.size > 0) {
    for (const [index, { pk }] of lists.entries()) {
      for (const chunk of chunkKeys(db, pk)) {
        const { numbers, days } = readListChunk(db, chunk);
        for (let at = 0; at < numbers.length; at += 1) {
          const number = numbers[at] ?? 0;
          if (number === 0 || wanted?.get(number) === NOT_THERE) continue;
          if (hasExpired(days[at] ?? 0, now) || table.get(number) !== NOT_THERE) continue;
          table.set(number, index);
        }
      }
    }
  }
  return {
    listOf: (number) => (number === 0 ? -1 : Math.max(-1, table.get(subscriberOf(number)))),
    lists: lists.map(({ id, name }) => ({ id, name })),
  };
}

function tableOf(numbers: Iterable<number>): NumberTable {
  const table = createNumberTable();
  for (const number of numbers) if (number !== 0) table.set(subscriberOf(number), 1);
  return table;
}

/** Counts recipients that are held back, by lists or by the house rule on consent. */
export function countHeldBack({ listOf, lists }: HeldNumbers, chunks: Iterable<JudgedRows>): HeldBack {
  const rows = new Uint32Array(lists.length);
  let total = 0;
  let onLists = 0;
  let withoutConsent = 0;
  for (const { numbers, reasons } of chunks) {
    total += numbers.length;
    for (let at = 0; at < numbers.length; at += 1) {
      const list = listOf(numbers[at] ?? 0);
      if (list >= 0) {
        onLists += 1;
        rows[list] = (rows[list] ?? 0) + 1;
      } else if (reasons !== null && reasons[at] !== 0) withoutConsent += 1;
    }
  }
  const counted = lists.map((list, index) => ({ ...list, rows: rows[index] ?? 0 }));
  return {
    total,
    held: onLists + withoutConsent,
    lists: counted.filter((list) => list.rows > 0),
    ...(withoutConsent > 0 && { withoutConsent }),
  };
}
