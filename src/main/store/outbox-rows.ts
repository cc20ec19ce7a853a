import { z } from 'zod';
import type { Snapshot } from '@shared/campaign/campaign';
import type { Edits } from '@shared/campaign/edits';
import type { FieldName } from '@shared/campaign/fields';
import {
  MAX_SENT_LISTED,
  type BlockedReason,
  type HeldReason,
  type LogEntry,
  type OutboxItem,
  type OutboxLog,
} from '@shared/outbox/outbox';
import { writeJson } from '@shared/json-codec';
import type { Database } from './database';
import { reopen } from './outbox-end';
import { outboxLine } from './outbox-line';
import { readPlan, type PlannedRow } from './outbox-plan';
import { log, NOT_ENDED, NOT_SENT, readItems, readLog, readRow, type OutboxRow } from './outbox-row';
import { insertReceipt, type NewReceipt } from './receipt-insert';
import type { FactsOf } from './recipient-facts';

/** The outbox. `null` and `false`: there is no such row, or it is sent or cancelled. Every change is one transaction. */
export interface OutboxRows {
  list(): { readonly waiting: readonly OutboxItem[]; readonly sent: readonly OutboxItem[]; readonly sentCount: number };
  item(id: string): OutboxItem | null;
  get(id: string): OutboxRow | null;
  /** The draft's row that is neither sent nor being sent. */
  ofDraft(draftId: string): OutboxRow | null;
  log(id: string): OutboxLog | null;
  /** All that is not ended, in the order of the queue. `standing`: it waits for something else than time. */
  plan(): readonly PlannedRow[];
  /**
   * Queues the draft's update as it is now, on top of the copy that the draft has now; what was queued and not sent becomes this. `null` where the
   * draft is not there or has no connection.
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
  /** Makes rows due that wait for their time. All of them: `null`. Answers how many. */
  hurry(id: string | null, entry?: LogEntry): number;
  /** Stops all rows of a connection that could go, because of its credentials. */
  block(connectionId: string, why: BlockedReason): number;
  /** Lets a connection's rows go again, all or those that wait for the keychain; `null`: every connection's. */
  release(connectionId: string | null, blockedBy: 'any' | 'keychain'): number;
  hold(id: string, why: HeldReason): void;
  /** Stores the server's copy that a row is in conflict with. */
  setConflict(id: string, server: Snapshot, fields: readonly FieldName[]): boolean;
  /** A row in conflict for an update that was to be sent at once. */
  addConflict(newId: string, draftId: string, server: Snapshot, fields: readonly FieldName[]): OutboxItem | null;
  note(id: string, entry: LogEntry): void;
  /**
   * Stores that an attempt begins, with its receipt and what it may deliver; false, with nothing stored, where the row may not be sent (any more)
   * or the draft is not at this revision.
   */
  begin(id: string, receipt: NewReceipt, tried: OutboxRow['tried'], entry: LogEntry | null): boolean;
  /** Ends a conflict: the draft gets these edits and the server's copy, and its update goes on with what is left of it, or leaves the queue. */
  resolve(id: string, edits: Edits, how: 'resolved' | 'took-server'): boolean;
  /** What was being sent when the app ended (`null`), or whose end could not be stored, is queued again with an unknown outcome. Counts them. */
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

  /** Changes rows and logs one entry for each; counts them. */
  function each(set: string, where: string, values: readonly (string | null)[], entry: LogEntry | undefined): number {
    return db.transaction(() => {
      const at = now();
      const rows = db.all(keyRow, `UPDATE outbox SET ${set} WHERE ${where} RETURNING pk`, ...values);
      if (entry !== undefined) for (const { pk } of rows) log(db, pk, at, entry);
      return rows.length;
    });
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
    ofDraft(draftId) {
      return readRow(db, `drafts.id = ? AND outbox.${NOT_SENT}`, draftId);
    },
    log(id) {
      const row = db.get(keyRow, 'SELECT pk FROM outbox WHERE id = ?', id);
      return row === null ? null : readLog(db, row.pk);
    },
    plan: () => readPlan(db),

    hurry: (id, entry) =>
      id === null
        ? each(`state = 'queued', next_at = NULL, wait_ms = NULL`, `state = 'waiting'`, [], entry)
        : each(`state = 'queued', next_at = NULL, wait_ms = NULL`, `state = 'waiting' AND id = ?`, [id], entry),

    block: (connectionId, why) =>
      each(
        `state = 'blocked', why = ?, next_at = NULL, wait_ms = NULL`,
        `connection_id = ? AND state IN ('queued', 'waiting')`,
        [writeJson(why), connectionId],
        { what: 'blocked', why },
      ),

    release: (connectionId, blockedBy) =>
      each(
        `state = 'queued', why = NULL`,
        `state = 'blocked' AND connection_id = coalesce(?, connection_id) AND (? = 'any' OR json_extract(why, '$.reason') = 'keychain')`,
        [connectionId, blockedBy],
        { what: 'released' },
      ),

    hold(id, why) {
      each(
        `state = 'held', why = ?, next_at = NULL, wait_ms = NULL`,
        `id = ? AND state IN ('queued', 'waiting')`,
        [writeJson(why), id],
        { what: 'held', why },
      );
    },

    setConflict: (id, server, fields) =>
      each(
        `state = 'conflict', why = ?, conflict = ?, next_at = NULL, wait_ms = NULL`,
        `id = ? AND ${NOT_SENT}`,
        [writeJson(fields), db.seal(writeJson(server)), id],
        { what: 'checked', found: 'conflict', drifted: [...fields] },
      ) > 0,

    note(id, entry) {
      const row = find(id);
      if (row !== null) {
        db.transaction(() => {
          log(db, row.pk, now(), entry);
        });
      }
    },

    begin: (id, receipt, tried, entry) =>
      db.transaction(() => {
        const begun = db.run(
          `UPDATE outbox SET state = 'sending', why = NULL, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ?), next_at = NULL,
             wait_ms = NULL, tried = ?, recipients_confirmed = 0, conflict = NULL
           WHERE id = ? AND ${NOT_SENT} AND edited = 0
             AND draft = (SELECT pk FROM drafts WHERE id = ? AND revision = ? AND discarded_at IS NULL)`,
          receipt.startedAt,
          tried === null ? null : db.seal(writeJson(tried)),
          id,
          receipt.draftId,
          receipt.revision,
        );
        if (begun.changes === 0) return false;
        const { lastId } = insertReceipt(db, receipt);
        db.run('UPDATE outbox SET last_receipt = ? WHERE id = ?', lastId, id);
        const row = find(id);
        if (entry !== null && row !== null) log(db, row.pk, now(), entry);
        return true;
      }),

    recover: (id) =>
      db.transaction(() => {
        const sending = db.all(
          keyRow,
          `SELECT pk FROM outbox WHERE ${NOT_ENDED} AND state = 'sending' AND id = coalesce(?, id) ORDER BY pk`,
          id,
        );
        for (const { pk } of sending) reopen(db, facts, pk, now());
        return sending.length;
      }),
  };
}
