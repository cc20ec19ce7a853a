import { z } from 'zod';
import { type Snapshot, snapshotSchema } from '@domain/fields/campaign';
import { fieldNameSchema } from '@domain/fields/edits';
import { OUT_OF_LINE, shownStatus, type SyncItem } from '@domain/sync/item';
import { type OutboxItem, outboxItemSchema, type OutboxStatus, type Queued } from '@domain/sync/outbox';
import { outcomeSchema } from '@domain/sync/outcome';
import { jsonValue } from '@kernel/json/json-schema';
import type { Database, Value } from '../core/database';
import { readColumn } from '../core/json-column';
import { ITEM_COLUMNS, itemColumns, itemOf, NOT_ENDED, sqlList, stateOf } from './outbox-item';

/** What the user queued: values by field, connection, and the state of recipients' rows. */
export const reviewedSchema = z.object({
  sent: z.partialRecord(fieldNameSchema, jsonValue),
  connectionId: z.string().nullable(),
  rowsRevision: z.number().int().nullable(),
});
export type Reviewed = Readonly<z.infer<typeof reviewedSchema>>;

/** The columns that a status is made of. */
const STATUS = { state: true, why: true, edited: true, ended_at: true, next_at: true, wait_ms: true } as const;

const itemRow = itemColumns.pick({ ...STATUS, attempts: true }).extend({
  pk: z.number(),
  id: z.string(),
  draft_id: z.string().nullable(),
  connection_id: z.string().nullable(),
  connection_name: z.string(),
  campaign_id: z.string(),
  campaign_name: z.string().nullable(),
  fields: z.string(),
  queued_at: z.string(),
  last_outcome: z.string().nullable(),
  receipt_id: z.string().nullable(),
  unknown: z.number(),
  behind: z.string().nullable(),
});

const statusRow = itemColumns.pick(STATUS).extend({ id: z.string(), behind: z.string().nullable() });
type StatusRow = z.infer<typeof statusRow>;

/**
 * SQL for the row of the same campaign that is sent first. Rejected ones are passed. SQLite uses
 * the index of what has not ended only if its own condition is there, too.
 */
export const BEHIND = `(SELECT first.id FROM outbox AS first WHERE first.connection_id = outbox.connection_id
    AND first.campaign_id = outbox.campaign_id AND first.pk < outbox.pk AND first.${NOT_ENDED}
    AND first.state NOT IN (${sqlList(OUT_OF_LINE)})
    ORDER BY first.pk LIMIT 1)`;

const ITEM = `SELECT outbox.pk, outbox.id, drafts.id AS draft_id, outbox.connection_id, outbox.connection_name, outbox.campaign_id,
    outbox.campaign_name, outbox.state, outbox.why, outbox.edited, outbox.fields, outbox.queued_at, outbox.ended_at, outbox.attempts,
    outbox.next_at, outbox.wait_ms, outbox.last_outcome, receipts.id AS receipt_id, outbox.tried IS NOT NULL AS unknown, ${BEHIND} AS behind
  FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft LEFT JOIN receipts ON receipts.pk = outbox.last_receipt`;

/** Rows as the page sees them, without unreadable ones, which are not sent either. */
export function readItems(db: Database, rest: string, ...values: readonly Value[]): readonly OutboxItem[] {
  return db.all(itemRow, `${ITEM} ${rest}`, ...values).flatMap((row) => {
    const parsed = outboxItemSchema.safeParse({
      id: row.id,
      draftId: row.draft_id,
      connectionId: row.connection_id,
      connectionName: row.connection_name,
      campaignId: row.campaign_id,
      campaignName: row.campaign_name,
      fields: readColumn(z.array(fieldNameSchema), row.fields),
      queuedAt: row.queued_at,
      attempts: row.attempts,
      status: statusOf(row),
      lastOutcome: readColumn(outcomeSchema, row.last_outcome),
      receiptId: row.receipt_id,
      unknown: row.unknown === 1,
    });
    return parsed.success ? [parsed.data] : [];
  });
}

/** A draft's row that is not sent yet; the one that is being sent, where both are there. */
export function queuedOf(db: Database, draft: number): Queued | null {
  const row = db.get(
    statusRow,
    `SELECT id, state, why, edited, ended_at, next_at, wait_ms, ${BEHIND} AS behind FROM outbox WHERE draft = ? AND ${NOT_ENDED} ORDER BY pk LIMIT 1`,
    draft,
  );
  return row === null ? null : { id: row.id, status: statusOf(row) };
}

/** The same for all drafts that have one, by the draft's short key. */
export function queuedByDraft(db: Database): ReadonlyMap<number, Queued> {
  const rows = db.all(
    statusRow.extend({ draft: z.number() }),
    `SELECT draft, id, state, why, edited, ended_at, next_at, wait_ms, ${BEHIND} AS behind FROM outbox
     WHERE draft IS NOT NULL AND ${NOT_ENDED} ORDER BY pk DESC`,
  );
  return new Map(rows.map((row) => [row.draft, { id: row.id, status: statusOf(row) }]));
}

function statusOf(row: StatusRow): OutboxStatus {
  return shownStatus({ state: stateOf(row), edited: row.edited === 1 }, row.behind);
}

/** All that sending needs of a row. */
export interface OutboxRow extends SyncItem {
  readonly pk: number;
  readonly id: string;
  readonly draftId: string | null;
  readonly connectionId: string | null;
  readonly campaignId: string;
  readonly campaignName: string | null;
  readonly revision: number;
  readonly base: Snapshot | null;
  /** The server's copy that is in conflict. */
  readonly conflict: Snapshot | null;
}

const fullRow = itemColumns.extend({
  pk: z.number(),
  id: z.string(),
  draft_id: z.string().nullable(),
  connection_id: z.string().nullable(),
  campaign_id: z.string(),
  campaign_name: z.string().nullable(),
  revision: z.number(),
  base: z.string().nullable(),
  conflict: z.string().nullable(),
});

export function readRow(db: Database, where: string, ...values: readonly Value[]): OutboxRow | null {
  const row = db.get(
    fullRow,
    `SELECT outbox.pk, outbox.id, drafts.id AS draft_id, outbox.connection_id, outbox.campaign_id, outbox.campaign_name,
       outbox.revision, outbox.base, outbox.conflict, ${ITEM_COLUMNS}
     FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft AND drafts.discarded_at IS NULL WHERE ${where}`,
    ...values,
  );
  if (row === null) return null;
  return {
    ...itemOf(row),
    pk: row.pk,
    id: row.id,
    draftId: row.draft_id,
    connectionId: row.connection_id,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    revision: row.revision,
    base: readColumn(snapshotSchema, row.base),
    conflict: readColumn(snapshotSchema, row.conflict),
  };
}
