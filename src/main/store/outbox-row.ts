import { z } from 'zod';
import { snapshotSchema, type Snapshot } from '@shared/campaign/campaign';
import { fieldNameSchema } from '@shared/campaign/edits';
import type { Tried } from '@shared/campaign/merge';
import { jsonValue } from '@shared/json';
import {
  blockedReasonSchema,
  HELD_REASONS,
  logEntrySchema,
  outboxItemSchema,
  type LogEntry,
  type OutboxItem,
  type OutboxLog,
  type OutboxStatus,
  type Queued,
} from '@shared/outbox/outbox';
import { outcomeSchema } from '@shared/push/outcome';
import { writeJson } from '@shared/json-codec';
import type { Database, Value } from './database';
import { readColumn } from './json-column';

/** What the person queued: the values by field, the connection they were meant for and, with recipients, the state of their rows. */
export const reviewedSchema = z.object({
  sent: z.partialRecord(fieldNameSchema, jsonValue),
  connectionId: z.string().nullable(),
  rowsRevision: z.number().int().nullable(),
});
export type Reviewed = Readonly<z.infer<typeof reviewedSchema>>;

const triedSchema = z.partialRecord(fieldNameSchema, z.array(jsonValue));

export const NOT_ENDED = `state NOT IN ('done', 'cancelled')`;
/** The states in which a draft has one row at most. */
export const NOT_SENT = `state NOT IN ('sending', 'done', 'cancelled')`;

const stateSchema = z.enum([
  'queued',
  'sending',
  'waiting',
  'blocked',
  'held',
  'conflict',
  'rejected',
  'done',
  'cancelled',
]);
type StoredState = z.infer<typeof stateSchema>;

const itemRow = z.object({
  pk: z.number(),
  id: z.string(),
  draft_id: z.string().nullable(),
  connection_id: z.string().nullable(),
  connection_name: z.string(),
  campaign_id: z.string(),
  campaign_name: z.string().nullable(),
  state: stateSchema,
  why: z.string().nullable(),
  edited: z.number(),
  fields: z.string(),
  queued_at: z.string(),
  ended_at: z.string().nullable(),
  attempts: z.number(),
  next_at: z.string().nullable(),
  last_outcome: z.string().nullable(),
  receipt_id: z.string().nullable(),
  unknown: z.number(),
  behind: z.string().nullable(),
});

const statusRow = itemRow.pick({
  id: true,
  state: true,
  why: true,
  edited: true,
  ended_at: true,
  next_at: true,
  behind: true,
});
type StatusRow = z.infer<typeof statusRow>;

/** The row of the same campaign that goes first, as SQL over a row of `outbox`. A rejected one is out of the line. */
const BEHIND = `(SELECT first.id FROM outbox AS first WHERE first.connection_id = outbox.connection_id
    AND first.campaign_id = outbox.campaign_id AND first.pk < outbox.pk AND first.${NOT_ENDED} AND first.state != 'rejected'
    ORDER BY first.pk LIMIT 1)`;

const ITEM = `SELECT outbox.pk, outbox.id, drafts.id AS draft_id, outbox.connection_id, outbox.connection_name, outbox.campaign_id,
    outbox.campaign_name, outbox.state, outbox.why, outbox.edited, outbox.fields, outbox.queued_at, outbox.ended_at, outbox.attempts,
    outbox.next_at, outbox.last_outcome, receipts.id AS receipt_id, outbox.tried IS NOT NULL AS unknown, ${BEHIND} AS behind
  FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft LEFT JOIN receipts ON receipts.pk = outbox.last_receipt`;

/** Rows as the page sees them. One that cannot be read is left out; the engine does not send it either. */
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
    `SELECT id, state, why, edited, ended_at, next_at, ${BEHIND} AS behind FROM outbox WHERE draft = ? AND ${NOT_ENDED} ORDER BY pk LIMIT 1`,
    draft,
  );
  return row === null ? null : { id: row.id, status: statusOf(row) };
}

/** The same for all drafts that have one, by the draft's short key. */
export function queuedByDraft(db: Database): ReadonlyMap<number, Queued> {
  const rows = db.all(
    statusRow.extend({ draft: z.number() }),
    `SELECT draft, id, state, why, edited, ended_at, next_at, ${BEHIND} AS behind FROM outbox
     WHERE draft IS NOT NULL AND ${NOT_ENDED} ORDER BY pk DESC`,
  );
  return new Map(rows.map((row) => [row.draft, { id: row.id, status: statusOf(row) }]));
}

function statusOf(row: StatusRow): OutboxStatus {
  const { state } = row;
  switch (state) {
    case 'sending':
    case 'rejected':
      return { state };
    case 'done':
    case 'cancelled':
      return { state, at: row.ended_at ?? '' };
    case 'conflict':
      return { state, fields: readColumn(z.array(fieldNameSchema), row.why) ?? [] };
    case 'blocked':
      return { state, why: readColumn(blockedReasonSchema, row.why) ?? { reason: 'sign-in' } };
    case 'held':
    case 'waiting':
    case 'queued':
      break;
  }
  if (row.edited === 1) return { state: 'held', why: 'edited' };
  if (state === 'held') return { state, why: readColumn(z.enum(HELD_REASONS), row.why) ?? 'gave-up' };
  return state === 'waiting' && row.next_at !== null
    ? { state, until: row.next_at }
    : { state: 'queued', behind: row.behind };
}

/** All that sending needs of a row. */
export interface OutboxRow {
  readonly pk: number;
  readonly id: string;
  readonly draftId: string | null;
  readonly connectionId: string | null;
  readonly campaignId: string;
  readonly campaignName: string | null;
  readonly state: StoredState;
  readonly edited: boolean;
  readonly revision: number;
  readonly base: Snapshot | null;
  readonly attempts: number;
  readonly firstTriedAt: string | null;
  /** What attempts may have delivered whose outcome is not known, by field; `null` where all outcomes are known. */
  readonly tried: Tried | null;
  readonly runningConfirmed: boolean;
  readonly recipientsConfirmed: boolean;
  /** The server's copy that is in conflict. */
  readonly conflict: Snapshot | null;
}

const fullRow = z.object({
  pk: z.number(),
  id: z.string(),
  draft_id: z.string().nullable(),
  connection_id: z.string().nullable(),
  campaign_id: z.string(),
  campaign_name: z.string().nullable(),
  state: stateSchema,
  edited: z.number(),
  revision: z.number(),
  base: z.string().nullable(),
  attempts: z.number(),
  first_tried_at: z.string().nullable(),
  tried: z.string().nullable(),
  running_confirmed: z.number(),
  recipients_confirmed: z.number(),
  conflict: z.string().nullable(),
});

export function readRow(db: Database, where: string, ...values: readonly Value[]): OutboxRow | null {
  const row = db.get(
    fullRow,
    `SELECT outbox.pk, outbox.id, drafts.id AS draft_id, outbox.connection_id, outbox.campaign_id, outbox.campaign_name, outbox.state,
       outbox.edited, outbox.revision, outbox.base, outbox.attempts, outbox.first_tried_at, outbox.tried, outbox.running_confirmed,
       outbox.recipients_confirmed, outbox.conflict
     FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft AND drafts.discarded_at IS NULL WHERE ${where}`,
    ...values,
  );
  if (row === null) return null;
  return {
    pk: row.pk,
    id: row.id,
    draftId: row.draft_id,
    connectionId: row.connection_id,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    state: row.state,
    edited: row.edited === 1,
    revision: row.revision,
    base: readColumn(snapshotSchema, row.base),
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    // What cannot be read (any more) still says that something may have been delivered.
    tried: row.tried === null ? null : (readColumn(triedSchema, row.tried) ?? {}),
    runningConfirmed: row.running_confirmed === 1,
    recipientsConfirmed: row.recipients_confirmed === 1,
    conflict: readColumn(snapshotSchema, row.conflict),
  };
}

/** How many entries are kept for a row; a long time without a network must not fill the disk. */
const MAX_LOG = 200;

/** Writes down what happened to a row, in the caller's transaction. */
export function log(db: Database, item: number, at: Date, entry: LogEntry): void {
  const sealed = db.seal(writeJson(entry));
  db.run('INSERT INTO outbox_log (item, at, entry) VALUES (?, ?, ?)', item, at.toISOString(), sealed);
  db.run(
    `DELETE FROM outbox_log WHERE item = ?1 AND pk <= (
       SELECT pk FROM outbox_log WHERE item = ?1 ORDER BY pk DESC LIMIT 1 OFFSET ${MAX_LOG})`,
    item,
  );
}

/** Newest first; entries that cannot be read are left out. */
export function readLog(db: Database, item: number): OutboxLog {
  const rows = db.all(
    z.object({ at: z.string(), entry: z.string() }),
    'SELECT at, entry FROM outbox_log WHERE item = ? ORDER BY pk DESC',
    item,
  );
  return rows.flatMap(({ at, entry }) => {
    const read = readColumn(logEntrySchema, entry);
    return read === null ? [] : [{ at, entry: read }];
  });
}
