import { z } from 'zod';
import { fieldNameSchema } from '@domain/fields/edits';
import type { Transition } from '@domain/sync/effects';
import type { SyncEvent } from '@domain/sync/events';
import { ENDED, NOT_UNSENT, type StateName, type SyncItem, type SyncState } from '@domain/sync/item';
import { transition } from '@domain/sync/machine';
import { type BlockedReason, blockedReasonSchema, HELD_REASONS } from '@domain/sync/outbox';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import type { Database, Value } from '../core/database';
import { readColumn } from '../core/json-column';
import { log } from './outbox-log';

/** State names as a list in SQL. They are constants of the machine, and hold no quotes. */
export const sqlList = (names: readonly StateName[]): string => names.map((name) => `'${name}'`).join(', ');

export const NOT_ENDED = `state NOT IN (${sqlList(ENDED)})`;
/** The states in which a draft has one row at most. */
export const NOT_SENT = `state NOT IN (${sqlList(NOT_UNSENT)})`;

/** The columns of `outbox` that the machine decides about. */
export const itemColumns = z.object({
  state: z.enum(['queued', 'sending', 'waiting', 'blocked', 'held', 'conflict', 'rejected', 'done', 'cancelled']),
  why: z.string().nullable(),
  edited: z.number(),
  attempts: z.number(),
  first_tried_at: z.string().nullable(),
  next_at: z.string().nullable(),
  wait_ms: z.number().nullable(),
  ended_at: z.string().nullable(),
  tried: z.string().nullable(),
  running_confirmed: z.number(),
  recipients_confirmed: z.number(),
});
export type ItemColumns = z.infer<typeof itemColumns>;
export const ITEM_COLUMNS = Object.keys(itemColumns.shape)
  .map((name) => `outbox.${name}`)
  .join(', ');

const triedSchema = z.partialRecord(fieldNameSchema, z.array(jsonValue));

type StateColumns = Pick<ItemColumns, 'state' | 'why' | 'next_at' | 'wait_ms' | 'ended_at'>;

/**
 * The state in a row. A reason that cannot be read (any more) is the one that asks for the least.
 */
export function stateOf(row: StateColumns): SyncState {
  const { state: name } = row;
  switch (name) {
    case 'queued':
    case 'sending':
    case 'rejected':
      return { name };
    case 'waiting':
      return row.next_at === null ? { name: 'queued' } : { name, nextAt: row.next_at, waitMs: row.wait_ms ?? 0 };
    case 'blocked':
      return { name, why: readColumn(blockedReasonSchema, row.why) ?? { reason: 'sign-in' } };
    case 'held':
      return { name, why: readColumn(z.enum(HELD_REASONS), row.why) ?? 'gave-up' };
    case 'conflict':
      return { name, fields: readColumn(z.array(fieldNameSchema), row.why) ?? [] };
    case 'done':
    case 'cancelled':
      return { name, at: row.ended_at ?? '' };
  }
}

export function itemOf(row: ItemColumns): SyncItem {
  return {
    state: stateOf(row),
    edited: row.edited === 1,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    // What cannot be read (any more) still says that something may have been delivered.
    possiblyApplied: row.tried === null ? null : (readColumn(triedSchema, row.tried) ?? {}),
    runningConfirmed: row.running_confirmed === 1,
    recipientsConfirmed: row.recipients_confirmed === 1,
  };
}

/** An item with its row. `draft` and `pk` are keys of the database. */
export interface StoredItem {
  readonly pk: number;
  readonly draft: number | null;
  readonly connectionId: string | null;
  readonly item: SyncItem;
}

const storedRow = itemColumns.extend({
  pk: z.number(),
  draft: z.number().nullable(),
  connection_id: z.string().nullable(),
});

/** The items of rows of `outbox`, in the order of the queue. */
export function findItems(db: Database, where: string, ...values: readonly Value[]): readonly StoredItem[] {
  const sql = `SELECT outbox.pk, outbox.draft, outbox.connection_id, ${ITEM_COLUMNS} FROM outbox WHERE ${where} ORDER BY outbox.pk`;
  return db.all(storedRow, sql, ...values).map((row) => ({
    pk: row.pk,
    draft: row.draft,
    connectionId: row.connection_id,
    item: itemOf(row),
  }));
}

export function findItem(db: Database, where: string, ...values: readonly Value[]): StoredItem | null {
  return findItems(db, where, ...values)[0] ?? null;
}

/** A draft's item that is neither sent nor being sent. */
export function unsentItem(db: Database, draft: number): StoredItem | null {
  return findItem(db, `draft = ? AND ${NOT_SENT}`, draft);
}

/** A draft's last item, in any state. */
export function lastItem(db: Database, draft: number): SyncItem | null {
  return findItem(db, 'outbox.pk = (SELECT max(pk) FROM outbox WHERE draft = ?)', draft)?.item ?? null;
}

/**
 * Why other updates of a connection are blocked; `null` if none is. What is queued later is blocked
 * as well.
 */
export function blockedBy(db: Database, connectionId: string | null, pk: number): BlockedReason | null {
  const other = findItem(db, `connection_id = ? AND state = 'blocked' AND pk != ?`, connectionId, pk);
  return other?.item.state.name === 'blocked' ? other.item.state.why : null;
}

/**
 * Runs the machine on an item and stores what it says, in the caller's transaction. The caller does
 * what `compare-draft` and `queue-at-end` ask for.
 */
export function applyEvent(db: Database, { pk, draft, item }: StoredItem, event: SyncEvent): Transition {
  const result = transition(item, event);
  // First: a draft has one item at most that is not sent.
  if (draft !== null && result.effects.some(({ kind }) => kind === 'absorb-newer')) absorbNewer(db, pk, draft);
  if (result.item !== item) save(db, pk, item, result.item);
  for (const effect of result.effects) if (effect.kind === 'log') log(db, pk, new Date(event.at), effect.entry);
  return result;
}

/** The same for many items; counts those that changed. */
export function applyToAll(db: Database, items: readonly StoredItem[], event: SyncEvent): number {
  return items.filter((stored) => applyEvent(db, stored, event).item !== stored.item).length;
}

function save(db: Database, pk: number, before: SyncItem, after: SyncItem): void {
  const { state } = after;
  db.run(
    `UPDATE outbox SET state = ?1, why = ?2, next_at = ?3, wait_ms = ?4, ended_at = ?5, edited = ?6, attempts = ?7, first_tried_at = ?8,
       running_confirmed = ?9, recipients_confirmed = ?10, conflict = CASE WHEN ?1 = 'conflict' THEN conflict END WHERE pk = ?11`,
    state.name,
    'why' in state ? writeJson(state.why) : state.name === 'conflict' ? writeJson(state.fields) : null,
    state.name === 'waiting' ? state.nextAt : null,
    state.name === 'waiting' ? state.waitMs : null,
    'at' in state ? state.at : null,
    after.edited ? 1 : 0,
    after.attempts,
    after.firstTriedAt,
    after.runningConfirmed ? 1 : 0,
    after.recipientsConfirmed ? 1 : 0,
    pk,
  );
  if (after.possiblyApplied === before.possiblyApplied) return;
  db.run(
    'UPDATE outbox SET tried = ? WHERE pk = ?',
    after.possiblyApplied === null ? null : db.seal(writeJson(after.possiblyApplied)),
    pk,
  );
}

const contentRow = z.object({ pk: z.number(), fields: z.string(), reviewed: z.string() });

function absorbNewer(db: Database, pk: number, draft: number): void {
  const newer = db.get(
    contentRow,
    `SELECT pk, fields, reviewed FROM outbox WHERE draft = ? AND pk != ? AND ${NOT_SENT}`,
    draft,
    pk,
  );
  if (newer === null) return;
  db.run('DELETE FROM outbox WHERE pk = ?', newer.pk);
  db.run('UPDATE outbox SET fields = ?, reviewed = ? WHERE pk = ?', newer.fields, db.seal(newer.reviewed), pk);
}
