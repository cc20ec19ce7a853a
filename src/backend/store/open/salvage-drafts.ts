import { z } from 'zod';
import { changesOf } from '@domain/changes/changes';
import { consentMarkSchema } from '@domain/consent/consent-mark';
import { noteSchema, tagsSchema } from '@domain/draft/tags';
import { snapshotSchema } from '@domain/fields/campaign';
import { type Edit, editSchema, fieldNameSchema, storedZoneSchema } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { lazy } from '@kernel/lazy';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { tried, tryAll, tryRun } from './damaged-rows';
import { byKey } from './rows-by-key';
import { salvagedRows } from './salvage-recipients';
import type { Store } from './store';

const draftRow = lazy(() =>
  z.object({
    pk: z.number().int().positive(),
    connection_id: z.uuid().nullable().catch(null),
    // An id that may not be sent is still the only name of a draft's edits.
    campaign_id: z.string().min(1).max(500),
    time_zone: storedZoneSchema.catch('UTC'),
    discarded_at: z.string().nullable().catch(null),
    row_count: z.number().int().nonnegative().catch(-1),
    change_count: z.number().int().nonnegative().catch(-1),
    snapshot: z.string().nullable().catch(null),
    tags: z.string().nullable().catch(null),
    note: noteSchema.nullable().catch(null),
  }),
);
const editRow = z.object({ field: z.string(), edit: z.string() });

const markRow = z.object({ consent: z.string() });

export interface BroughtDrafts {
  /** The fresh id of each draft by its old short key. */
  readonly keys: ReadonlyMap<number, string>;
  readonly partial: number;
}

/** Brings drafts over, those without a connection that was brought as drafts of none. */
export function bringDrafts(source: Database, store: Store, connections: ReadonlySet<string>): BroughtDrafts {
  const keys = new Map<number, string>();
  let partial = 0;
  // The driver refuses rows with numbers that JavaScript cannot hold.
  const bounded = (column: string): string => `max(-1, min(${column}, 2147483647)) AS ${column}`;
  const columns = `pk, connection_id, campaign_id, time_zone, discarded_at, ${bounded('row_count')}, ${bounded('change_count')}, snapshot, tags, note`;
  for (const row of byKey(
    source,
    draftRow(),
    `SELECT ${columns} FROM drafts WHERE pk > ? ORDER BY pk LIMIT ?`,
    ({ pk }) => pk,
  )) {
    const stored = tryAll(source, editRow, 'SELECT field, edit FROM edits WHERE draft = ?', row.pk);
    const edits: Partial<Record<FieldName, Edit>> = {};
    for (const { field, edit } of stored) {
      const name = fieldNameSchema.safeParse(field);
      const read = readColumn(editSchema, edit);
      if (name.success && read !== null) edits[name.data] = read;
    }
    const rows = salvagedRows(source, row.pk);
    const snapshot = readColumn(snapshotSchema, row.snapshot);
    const made = tried(() =>
      store.drafts.create({
        connectionId: row.connection_id !== null && connections.has(row.connection_id) ? row.connection_id : null,
        campaignId: row.campaign_id,
        timeZone: row.time_zone,
        snapshot,
        edits,
        recipients: rows,
        tags: readColumn(tagsSchema, row.tags) ?? [],
        note: row.note ?? '',
      }),
    );
    if (made === null) continue;
    bringMark(source, store, { pk: row.pk, id: made.id });
    if (row.discarded_at !== null) tryRun(() => store.drafts.discard(made.id));
    keys.set(row.pk, made.id);
    // The counts that stand beside a draft say what it had: what is missing of them was lost.
    const whole = rows.length === row.row_count && changesOf(made).length === row.change_count;
    if (!whole || (snapshot === null && row.snapshot !== null)) partial += 1;
  }
  return { keys, partial };
}

/** Without its mark a draft has recipients of whom nobody knows that they agreed. */
function bringMark(source: Database, store: Store, { pk, id }: { readonly pk: number; readonly id: string }): void {
  // A database before the thirteenth migration has no such column.
  const [row] = tryAll(source, markRow, 'SELECT consent FROM drafts WHERE pk = ? AND consent IS NOT NULL', pk);
  const mark = readColumn(consentMarkSchema, row?.consent ?? null);
  if (mark !== null) tryRun(() => store.consent.setMark(id, mark));
}
