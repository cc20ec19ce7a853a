import { z } from 'zod';
import { MAX_ROWS_PER_CALL, type RecipientInput } from '@shared/campaign/recipients';
import type { Database } from './database';
import { verdictOf, type Verdict } from './recipient-verdict';

const placeRow = z.object({ place: z.number().nullable() });

/** Rows to insert, with the position that each shall have afterwards; without one it comes to the end. */
export type RowToInsert = RecipientInput & { readonly position?: number | undefined };

/** What the rows written so far have done to the count, numbers and keys of their draft, to be settled once at the end. */
export interface RowEffects {
  rows: number;
  readonly numbers: Set<string>;
  readonly keys: Map<string, number>;
}

export const noEffects = (): RowEffects => ({ rows: 0, numbers: new Set(), keys: new Map() });

/** Takes a row's share of these into account: `by` is 1 for a row that came, -1 for one that went. */
export function count(effects: RowEffects, verdict: Pick<Verdict, 'e164' | 'filledKeys'>, by: 1 | -1): void {
  effects.rows += by;
  if (verdict.e164 !== null) effects.numbers.add(verdict.e164);
  for (const key of verdict.filledKeys) effects.keys.set(key, (effects.keys.get(key) ?? 0) + by);
}

/** Inserts rows and answers their ids, in the order of `rows`. */
export function insertRows(db: Database, draft: number, rows: readonly RowToInsert[], effects: RowEffects): number[] {
  const ids = new Array<number>(rows.length).fill(0);
  const inOrder = rows
    .map((row, index) => ({ row, index, position: row.position ?? Infinity }))
    .sort((a, b) => (a.position === b.position ? a.index - b.index : a.position - b.position));
  let before = { place: 0, position: 0 };
  for (const { row, index, position } of inOrder) {
    const place = placeFor(db, draft, position, before);
    ids[index] = insertRow(db, draft, place, row, effects);
    if (position !== Infinity) before = { place, position };
  }
  return ids;
}

/**
 * A free place that makes a row the one at `position`, found by walking on from `before`. Where there is no gap, all later
 * rows make room for a whole call's rows at once.
 */
function placeFor(
  db: Database,
  draft: number,
  position: number,
  before: { readonly place: number; readonly position: number },
): number {
  const next =
    position === Infinity
      ? null
      : db.get(
          placeRow,
          'SELECT place FROM recipients WHERE draft = ? AND place > ? ORDER BY place LIMIT 1 OFFSET ?',
          draft,
          before.place,
          position - before.position - 1,
        );
  const lower = db.get(
    placeRow,
    'SELECT max(place) AS place FROM recipients WHERE draft = ? AND place < ?',
    draft,
    next?.place ?? Number.MAX_SAFE_INTEGER,
  );
  const place = (lower?.place ?? 0) + 1;
  if (next?.place === place) makeRoom(db, draft, place);
  return place;
}

function makeRoom(db: Database, draft: number, from: number): void {
  // Over negative places, because two rows must not share one even for a moment.
  db.run('UPDATE recipients SET place = -(place + ?) WHERE draft = ? AND place >= ?', MAX_ROWS_PER_CALL, draft, from);
  db.run('UPDATE recipients SET place = -place WHERE draft = ? AND place < 0', draft);
}

function insertRow(db: Database, draft: number, place: number, row: RecipientInput, effects: RowEffects): number {
  const verdict = verdictOf(row);
  count(effects, verdict, 1);
  return db.run(
    `INSERT INTO recipients (draft, place, e164, bad_json, metadata_fault, overrides_fault, phone, metadata, overrides)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    draft,
    place,
    ...columnsOf(verdict),
    row.phone,
    row.metadata,
    row.assistantOverrides,
  ).lastId;
}

/** The columns `e164, bad_json, metadata_fault, overrides_fault`. */
export function columnsOf(verdict: Verdict): readonly [string | null, number, string | null, string | null] {
  const faults = [verdict.metadataFault, verdict.overridesFault];
  const [metadata = null, overrides = null] = faults.map((fault) => (fault === null ? null : JSON.stringify(fault)));
  return [verdict.e164, faults.filter((fault) => fault !== null).length, metadata, overrides];
}

/** Brings the count of rows, the marks of repeated numbers and the counts of keys up to date after rows came, went or changed. */
export function settle(db: Database, draft: number, effects: RowEffects): void {
  db.run('UPDATE drafts SET row_count = row_count + ? WHERE pk = ?', effects.rows, draft);
  for (const number of effects.numbers) {
    db.run(
      `UPDATE recipients SET repeated = 1 - repeated WHERE draft = ?1 AND e164 = ?2
         AND repeated != (place > (SELECT min(place) FROM recipients WHERE draft = ?1 AND e164 = ?2))`,
      draft,
      number,
    );
  }
  for (const [key, by] of effects.keys) {
    if (by === 0) continue;
    db.run(
      `INSERT INTO recipient_keys (draft, key, filled) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET filled = filled + excluded.filled`,
      draft,
      key,
      by,
    );
  }
  db.run('DELETE FROM recipient_keys WHERE draft = ? AND filled <= 0', draft);
}
