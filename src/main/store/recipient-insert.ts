import { z } from 'zod';
import type { RecipientInput } from '@shared/campaign/recipients';
import type { PlacedRow } from '@shared/draft/step';
import type { Database } from './database';
import { verdictOf, type Verdict } from './recipient-verdict';

const placeRow = z.object({ place: z.number().nullable() });

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

/** Inserts rows at the end and answers them as they are stored, in the order of `rows`. */
export function insertRows(
  db: Database,
  draft: number,
  rows: readonly RecipientInput[],
  effects: RowEffects,
): readonly PlacedRow[] {
  const last = db.get(placeRow, 'SELECT max(place) AS place FROM recipients WHERE draft = ?', draft)?.place ?? 0;
  return rows.map((row, index) => {
    const place = last + index + 1;
    return { ...row, place, id: insertRow(db, draft, { ...row, place, id: null }, effects) };
  });
}

/** Inserts a row with the very id and place that it had before it was taken away. */
export function insertPlacedRow(db: Database, draft: number, row: PlacedRow, effects: RowEffects): void {
  insertRow(db, draft, row, effects);
}

function insertRow(
  db: Database,
  draft: number,
  row: RecipientInput & { readonly id: number | null; readonly place: number },
  effects: RowEffects,
): number {
  const verdict = verdictOf(row);
  count(effects, verdict, 1);
  return db.run(
    `INSERT INTO recipients (id, draft, place, e164, bad_json, metadata_fault, overrides_fault, phone, metadata, overrides)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    draft,
    row.place,
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
