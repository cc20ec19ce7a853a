import { z } from 'zod';
import type { Snapshot } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import type { SyncEvent } from '@domain/sync/events';
import { newItem } from '@domain/sync/item';
import { type BlockedReason, type HeldReason, MAX_SENT_LISTED, type OutboxItem } from '@domain/sync/outbox';
import type { LogEntry, OutboxLog } from '@domain/sync/outbox-log';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { keyOf } from '../drafts/draft-content';
import type { FactsOf } from '../drafts/recipient-facts';
import {
  applyEvent,
  applyToAll,
  findItem,
  findItems,
  lastItem,
  NOT_ENDED,
  NOT_SENT,
} from '../outbox-state/outbox-item';
import { log, readLog } from '../outbox-state/outbox-log';
import { type OutboxRow, readItems, readRow } from '../outbox-state/outbox-row';
import { insertReceipt, type NewReceipt } from '../receipts/receipt-insert';
import { interruptAttempt } from './outbox-end';
import { outboxLine } from './outbox-line';
import { type PlannedRow, readPlan } from './outbox-plan';

/**
 * The outbox. `null` and `false`: there is no such row, or it is sent or cancelled. Every change is
 * one transaction.
 */
export interface OutboxRows {
  list(): { readonly waiting: readonly OutboxItem[]; readonly sent: readonly OutboxItem[]; readonly sentCount: number };
  item(id: string): OutboxItem | null;
  get(id: string): OutboxRow | null;
  /** What the draft's cancelled update may have delivered; `null` if that is known. */
  possiblyAppliedBefore(draftId: string): OutboxRow['possiblyApplied'];
  /** The draft's row that is neither sent nor being sent. */
  ofDraft(draftId: string): OutboxRow | null;
  log(id: string): OutboxLog | null;
  /** All that is in the line, in the order of the queue. */
  plan(): readonly PlannedRow[];
  /**
   * Queues the draft's update as it is now, on top of the copy that the draft has now; what was
   * queued and not sent becomes this. `null` where the draft is not there or has no connection.
   */
  enqueue(queued: {
    readonly newId: string;
    readonly draftId: string;
    readonly runningConfirmed: boolean;
    readonly offline: boolean;
  }): OutboxItem | null;
  cancel(id: string): 'cancelled' | 'sending' | null;
  /** Lets a held row go. `edited`: what it says was not reviewed. */
  confirm(id: string): 'confirmed' | 'edited' | 'not-held' | null;
  /** Makes retries due, all of them (`null`) or one row's. Returns how many. */
  retryNow(id: string | null): number;
  /** Stops all rows of a connection that could go, because of its credentials. */
  block(connectionId: string, why: BlockedReason): number;
  /**
   * Lets a connection's rows go again, all or those that wait for the keychain; `null`: every
   * connection's.
   */
  release(connectionId: string | null, blockedBy: 'any' | 'keychain'): number;
  hold(id: string, why: HeldReason): void;
  /** Stores the server's copy that a row is in conflict with. */
  setConflict(id: string, server: Snapshot, fields: readonly FieldName[]): boolean;
  /** A row in conflict for an update that was to be sent at once. */
  addConflict(newId: string, draftId: string, server: Snapshot, fields: readonly FieldName[]): OutboxItem | null;
  note(id: string, entry: LogEntry): void;
  /**
   * Stores that an attempt begins, with its receipt and what it may deliver; false, with nothing
   * stored, where the row may not be sent (any more) or the draft is not at this revision.
   */
  begin(
    id: string,
    receipt: NewReceipt,
    possiblyApplied: OutboxRow['possiblyApplied'],
    entry: LogEntry | null,
  ): boolean;
  /**
   * Ends a conflict: the draft gets these edits and the server's copy, and its update goes on with
   * what is left of it, or leaves the queue.
   */
  resolve(id: string, edits: Edits, how: 'resolved' | 'took-server'): boolean;
  /**
   * What was being sent when the app ended (`null`), or whose end could not be stored, is queued
   * again with an unknown outcome. Counts them.
   */
  recover(id: string | null): number;
}

const keyRow = z.object({ pk: z.number() });
const countRow = z.object({ count: z.number() });

export interface OutboxRowsParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
}

export function outboxRows({ db, facts, now }: OutboxRowsParts): OutboxRows {
  const find = (id: string) => db.get(keyRow, `SELECT pk FROM outbox WHERE id = ? AND ${NOT_ENDED}`, id);

  /** Runs the machine on rows; returns how many changed. */
  function each(where: string, values: readonly (string | null)[], event: (at: string) => SyncEvent): number {
    return db.transaction(() => applyToAll(db, findItems(db, where, ...values), event(now().toISOString())));
  }

  return {
    ...outboxLine({ db, facts, now }),
    list() {
      return {
        waiting: readItems(db, `WHERE outbox.${NOT_ENDED} ORDER BY outbox.pk`),
        sent: readItems(
          db,
          `WHERE outbox.state = 'done' ORDER BY outbox.ended_at DESC, outbox.pk DESC LIMIT ${MAX_SENT_LISTED}`,
        ),
        sentCount: db.get(countRow, `SELECT count(*) AS count FROM outbox WHERE state = 'done'`)?.count ?? 0,
      };
    },
    item: (id) => readItems(db, 'WHERE outbox.id = ?', id)[0] ?? null,
    get: (id) => readRow(db, `outbox.id = ? AND outbox.${NOT_ENDED}`, id),
    possiblyAppliedBefore(draftId) {
      const draft = keyOf(db, draftId);
      return draft === null ? null : newItem(lastItem(db, draft)).possiblyApplied;
    },
    ofDraft(draftId) {
      return readRow(db, `drafts.id = ? AND outbox.${NOT_SENT}`, draftId);
    },
    log(id) {
      const row = db.get(keyRow, 'SELECT pk FROM outbox WHERE id = ?', id);
      return row === null ? null : readLog(db, row.pk);
    },
    plan: () => readPlan(db),

    retryNow: (id) =>
      each(`${NOT_ENDED} AND outbox.id = coalesce(?, outbox.id)`, [id], (at) => ({ kind: 'retry-now', at })),

    block: (connectionId, why) =>
      each(`${NOT_ENDED} AND connection_id = ?`, [connectionId], (at) => ({ kind: 'connection-blocked', at, why })),

    release: (connectionId, blockedBy) =>
      each(`${NOT_ENDED} AND connection_id = coalesce(?, connection_id)`, [connectionId], (at) => ({
        kind: 'connection-released',
        at,
        blockedBy,
      })),

    hold(id, why) {
      each('outbox.id = ?', [id], (at) => ({ kind: 'hold', at, why }));
    },

    setConflict: (id, server, fields) =>
      db.transaction(() => {
        const stored = findItem(db, 'outbox.id = ?', id);
        if (stored === null) return false;
        const event = { kind: 'conflict-found', at: now().toISOString(), fields, by: 'queue' } as const;
        if (applyEvent(db, stored, event).item === stored.item) return false;
        db.run('UPDATE outbox SET conflict = ? WHERE pk = ?', db.seal(writeJson(server)), stored.pk);
        return true;
      }),

    note(id, entry) {
      const row = find(id);
      if (row !== null) {
        db.transaction(() => {
          log(db, row.pk, now(), entry);
        });
      }
    },

    begin: (id, receipt, possiblyApplied, entry) =>
      db.transaction(() => {
        const stored = findItem(
          db,
          `outbox.id = ? AND draft = (SELECT pk FROM drafts WHERE id = ? AND revision = ? AND discarded_at IS NULL)`,
          id,
          receipt.draftId,
          receipt.revision,
        );
        if (stored === null) return false;
        const event = { kind: 'attempt-started', at: receipt.startedAt, possiblyApplied, checked: entry } as const;
        if (applyEvent(db, stored, event).item === stored.item) return false;
        const { lastId } = insertReceipt(db, receipt);
        db.run('UPDATE outbox SET last_receipt = ? WHERE pk = ?', lastId, stored.pk);
        return true;
      }),

    recover: (id) =>
      db.transaction(() => {
        const sending = findItems(db, `${NOT_ENDED} AND state = 'sending' AND outbox.id = coalesce(?, outbox.id)`, id);
        for (const stored of sending) interruptAttempt(db, facts, stored, now());
        return sending.length;
      }),
  };
}
