import { z } from 'zod';
import type { RecipientFacts } from '@shared/campaign/recipients';
import type { Database } from './database';
import { readColumn } from './json-column';
import { faultSchema } from './recipient-verdict';

/** How many rows of each problem the facts name. */
const FIRST = 20;

/** More different metadata keys than any template asks for; beyond these the rarest are left out. */
const MAX_KEYS = 5000;

/** The facts about the rows of drafts (by `pk`), kept until `forget` says that a draft's rows have changed. */
export interface FactsOf {
  of(draft: number): RecipientFacts;
  forget(draft: number): void;
}

const countRow = z.object({ count: z.number() });
const flaggedRow = z.object({
  id: z.number(),
  place: z.number(),
  phone: z.string(),
  metadata_fault: z.string().nullable(),
  overrides_fault: z.string().nullable(),
});
type FlaggedRow = z.infer<typeof flaggedRow>;

/** Which rows have a problem: the partial index that holds them alone, and its condition word for word. */
const BAD_NUMBER = { index: 'recipients_bad_number', condition: 'e164 IS NULL' };
const REPEATED = { index: 'recipients_repeated', condition: 'repeated = 1' };
const BAD_JSON = { index: 'recipients_bad_json', condition: 'bad_json > 0' };
type Flag = typeof BAD_NUMBER;

/** Names the index, because the planner may prefer to walk through all rows in their order. */
const flaggedRows = ({ index, condition }: Flag) =>
  `FROM recipients INDEXED BY ${index} WHERE draft = ? AND ${condition}`;

export function recipientFacts(db: Database): FactsOf {
  const known = new Map<number, { readonly facts: RecipientFacts; readonly rollbacks: number }>();
  return {
    of(draft) {
      const kept = known.get(draft);
      // Facts that were read inside a transaction which was rolled back are about rows that never were.
      if (kept?.rollbacks === db.rollbacks()) return kept.facts;
      const facts = readFacts(db, draft);
      known.set(draft, { facts, rollbacks: db.rollbacks() });
      return facts;
    },
    forget: (draft) => {
      known.delete(draft);
    },
  };
}

function readFacts(db: Database, draft: number): RecipientFacts {
  const total = count(db, 'SELECT row_count AS count FROM drafts WHERE pk = ?', draft);
  const first = (flag: Flag) => {
    const columns = 'id, place, phone, metadata_fault, overrides_fault';
    const rows = db.all(flaggedRow, `SELECT ${columns} ${flaggedRows(flag)} ORDER BY place LIMIT ${FIRST}`, draft);
    return withPositions(db, draft, total, rows);
  };
  const countOf = (flag: Flag, what = 'count(*)') => count(db, `SELECT ${what} AS count ${flaggedRows(flag)}`, draft);
  return {
    count: total,
    badNumbers: { count: countOf(BAD_NUMBER), first: first(BAD_NUMBER).map(rowRef) },
    duplicates: { count: countOf(REPEATED), first: first(REPEATED).map(rowRef) },
    badJson: {
      count: countOf(BAD_JSON, 'coalesce(sum(bad_json), 0)'),
      first: first(BAD_JSON).flatMap(faultsOf).slice(0, FIRST),
    },
    keys: readKeys(db, draft),
  };
}

function count(db: Database, sql: string, draft: number): number {
  return db.get(countRow, sql, draft)?.count ?? 0;
}

type Placed = FlaggedRow & { readonly position: number };

const rowRef = ({ id, position, phone }: Placed) => ({ id, position, phone });

function faultsOf(row: Placed): RecipientFacts['badJson']['first'] {
  const parts = [
    ['metadata', row.metadata_fault],
    ['assistant_overrides', row.overrides_fault],
  ] as const;
  return parts.flatMap(([part, column]) => {
    const fault = readColumn(faultSchema, column);
    return fault === null ? [] : [{ ...rowRef(row), part, ...fault }];
  });
}

/** Adds the position to rows that are in order of their places. `total` counts the draft's rows. */
export function withPositions<Row extends { readonly place: number }>(
  db: Database,
  draft: number,
  total: number,
  rows: readonly Row[],
): readonly (Row & { readonly position: number })[] {
  if (rows.length === 0) return [];
  const last = db.get(
    countRow,
    'SELECT coalesce(max(place), 0) AS count FROM recipients WHERE draft = ?',
    draft,
  )?.count;
  // Without gaps a place is its own position, and nothing needs counting.
  if (last === total) return rows.map((row) => ({ ...row, position: row.place }));
  let reached = 0;
  let position = 0;
  return rows.map((row) => {
    position +=
      db.get(
        countRow,
        'SELECT count(*) AS count FROM recipients WHERE draft = ? AND place > ? AND place <= ?',
        draft,
        reached,
        row.place,
      )?.count ?? 0;
    reached = row.place;
    return { ...row, position };
  });
}

function readKeys(db: Database, draft: number): RecipientFacts['keys'] {
  const rows = db.all(
    z.object({ key: z.string(), filled: z.number() }),
    `SELECT key, filled FROM recipient_keys WHERE draft = ? ORDER BY filled DESC, key LIMIT ${MAX_KEYS}`,
    draft,
  );
  return Object.fromEntries(rows.map(({ key, filled }) => [key, filled]));
}
