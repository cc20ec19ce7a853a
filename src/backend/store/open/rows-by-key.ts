import { z } from 'zod';
import type { Database } from '../core/database';
import { tried } from './damaged-rows';

/** How many rows are read at a time, until a damaged page makes it one at a time. */
const BATCH_ROWS = 64;
/** How many unreadable rows in succession end the reading of a table. */
const MAX_GAP = 1 << 20;

/**
 * Rows in the order of a whole-number key, `sql` taking the key to begin behind and how many to
 * read. Where a page is damaged it goes on one row at a time, and steps over what cannot be read,
 * further with each step.
 */
export function* byKey<T>(source: Database, row: z.ZodType<T>, sql: string, keyOf: (row: T) => number): Iterable<T> {
  const anyRow = z.record(z.string(), z.unknown());
  let behind = 0;
  let gap = 0;
  for (;;) {
    const limit = gap === 0 ? BATCH_ROWS : 1;
    const found = tried(() => source.all(anyRow, sql, behind, limit));
    if (found === null) {
      behind += gap === 0 ? 0 : gap;
      gap = gap === 0 ? 1 : gap * 2;
      if (gap > MAX_GAP) return;
      continue;
    }
    if (found.length === 0) return;
    gap = 0;
    for (const each of found) {
      const key = Number(each['pk'] ?? each['id'] ?? each['first']);
      if (!Number.isSafeInteger(key) || key <= behind) return;
      behind = key;
      const parsed = row.safeParse(each);
      if (parsed.success && keyOf(parsed.data) === key) yield parsed.data;
    }
  }
}
