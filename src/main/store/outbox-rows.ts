import { z } from 'zod';
import type { Snapshot } from '@shared/campaign/campaign';
import type { Edits } from '@shared/campaign/edits';
import type { FieldName } from '@shared/campaign/fields';
import { opsBetween } from '@shared/draft/take-back';
import {
  HELD_REASONS,
  MAX_SENT_LISTED,
  type BlockedReason,
  type HeldReason,
  type LogEntry,
  type OutboxItem,
  type OutboxLog,
} from '@shared/outbox/outbox';
import { applyOps, stepState } from './apply-ops';
import type { Database } from './database';
import { keyOf, noteChange, readContent } from './draft-content';
import { readColumn } from './json-column';
import { reopen } from './outbox-end';
import { draftFacts, reviewedOf } from './outbox-follow';
import { log, NOT_ENDED, NOT_SENT, readItems, readLog, readRow, type OutboxRow } from './outbox-row';
import { insertReceipt, type NewReceipt } from './receipt-insert';
import type { FactsOf } from './recipient-facts';
import { record } from './step-log';

/** A row as planning sees it: in the order of the queue, without anything large. */
export interface PlannedRow {
  readonly pk: number;
  readonly id: string;
  readonly draftId: string | null;
  readonly connectionId: string;
  readonly campaignId: string;
  readonly state: 'queued' | 'waiting' | 'standing';
  readonly nextAt: number | null;
  readonly waitMs: number;
}

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

const plannedRow = z
  .object({
    pk: z.number(),
    id: z.string(),
    draft_id: z.string().nullable(),
    connection_id: z.string(),
    campaign_id: z.string(),
    state: z.string(),
    edited: z.number(),
    next_at: z.string().nullable(),
    wait_ms: z.number().nullable(),
  })
  .transform((row): PlannedRow => ({
    pk: row.pk,
    id: row.id,
    draftId: row.draft_id,
    connectionId: row.connection_id,
    campaignId: row.campaign_id,
    state:
      row.edited === 0 && row.draft_id !== null && (row.state === 'queued' || row.state === 'waiting')
        ? row.state
        : 'standing',
    nextAt: row.next_at === null ? null : Date.parse(row.next_at),
    waitMs: row.wait_ms ?? 0,
  }));

const keyRow = z.object({ pk: z.number() });
const stateRow = z.object({ pk: z.number(), state: z.string(), edited: z.number(), why: z.string().nullable() });
const countRow = z.object({ count: z.number() });

/** How many ended rows are kept; their receipts are kept for as long as the person wants. */
const KEPT_ENDED = 1000;

export interface OutboxRowsParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
}

export function outboxRows({ db, facts, now }: OutboxRowsParts): OutboxRows {
  const find = (id: string) =>
    db.get(stateRow, `SELECT pk, state, edited, why FROM outbox WHERE id = ? AND ${NOT_ENDED}`, id);
  const itemAt = (pk: number): OutboxItem | null => readItems(db, 'WHERE outbox.pk = ?', pk)[0] ?? null;

  /** Changes rows and logs one entry for each; counts them. */
  function each(set: string, where: string, values: readonly (string | null)[], entry: LogEntry | undefined): number {
    return db.transaction(() => {
      const at = now();
      const rows = db.all(keyRow, `UPDATE outbox SET ${set} WHERE ${where} RETURNING pk`, ...values);
      if (entry !== undefined) for (const { pk } of rows) log(db, pk, at, entry);
      return rows.length;
    });
  }

  /** The row's new say on top of what the draft shows now. */
  function arm(pk: number, draft: number, content: ReturnType<typeof readContent>): void {
    const { reviewed, fields } = reviewedOf(db, draft, content);
    const { connection_id: connectionId, connection_name: name, revision, title } = draftFacts(db, draft);
    db.run(
      `UPDATE outbox SET state = 'queued', why = NULL, edited = 0, revision = ?, fields = ?, reviewed = ?, base = ?, connection_id = ?,
         connection_name = coalesce(?, connection_name), campaign_name = ?, attempts = 0, first_tried_at = NULL, next_at = NULL,
         wait_ms = NULL, conflict = NULL WHERE pk = ?`,
      revision,
      JSON.stringify(fields),
      JSON.stringify(reviewed),
      content.snapshot === null ? null : JSON.stringify(content.snapshot),
      connectionId,
      name,
      title,
      pk,
    );
  }

  function insert(newId: string, draft: number, at: Date): number {
    const { connection_name: name } = draftFacts(db, draft);
    return db.run(
      `INSERT INTO outbox (id, draft, connection_id, connection_name, campaign_id, state, revision, fields, reviewed, queued_at)
       SELECT ?, pk, connection_id, ?, campaign_id, 'queued', revision, '[]', '{}', ? FROM drafts WHERE pk = ?`,
      newId,
      name ?? '',
      at.toISOString(),
      draft,
    ).lastId;
  }

  /** A row for the draft, the one that waits or a new one. What the server has rejected goes to the end of the line. */
  function rowFor(newId: string, draft: number, at: Date): { readonly pk: number; readonly again: boolean } {
    const there = db.get(stateRow, `SELECT pk, state, edited, why FROM outbox WHERE draft = ? AND ${NOT_SENT}`, draft);
    if (there !== null && there.state !== 'rejected') return { pk: there.pk, again: true };
    if (there !== null) end(there.pk, at);
    return { pk: insert(newId, draft, at), again: there !== null };
  }

  function end(pk: number, at: Date): void {
    db.run(`UPDATE outbox SET state = 'cancelled', ended_at = ? WHERE pk = ?`, at.toISOString(), pk);
  }

  /** A connection whose queue is blocked blocks what is queued later as well. */
  function blockLikeOthers(pk: number): void {
    db.run(
      `UPDATE outbox SET (state, why) = (SELECT 'blocked', other.why FROM outbox AS other WHERE other.connection_id = outbox.connection_id
         AND other.state = 'blocked' LIMIT 1)
       WHERE pk = ? AND EXISTS (SELECT 1 FROM outbox AS other WHERE other.connection_id = outbox.connection_id AND other.state = 'blocked'
         AND other.pk != outbox.pk)`,
      pk,
    );
  }

  function forgetOldest(): void {
    db.run(
      `DELETE FROM outbox WHERE state IN ('done', 'cancelled') AND pk <= (
         SELECT pk FROM outbox WHERE state IN ('done', 'cancelled') ORDER BY pk DESC LIMIT 1 OFFSET ${KEPT_ENDED})`,
    );
  }

  return {
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
    plan: () =>
      db.all(
        plannedRow,
        `SELECT outbox.pk, outbox.id, drafts.id AS draft_id, outbox.connection_id, outbox.campaign_id, outbox.state, outbox.edited,
           outbox.next_at, outbox.wait_ms
         FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft AND drafts.discarded_at IS NULL
         WHERE outbox.${NOT_ENDED} AND outbox.state != 'rejected' AND outbox.connection_id IS NOT NULL ORDER BY outbox.pk`,
      ),

    enqueue: ({ newId, draftId, runningConfirmed, offline }) =>
      db.transaction(() => {
        const draft = keyOf(db, draftId);
        if (draft === null || draftFacts(db, draft).connection_id === null) return null;
        const at = now();
        const { pk, again } = rowFor(newId, draft, at);
        arm(pk, draft, readContent(db, facts, draft));
        if (runningConfirmed) db.run('UPDATE outbox SET running_confirmed = 1 WHERE pk = ?', pk);
        blockLikeOthers(pk);
        log(db, pk, at, { what: 'queued', again, offline });
        forgetOldest();
        return itemAt(pk);
      }),

    cancel: (id) =>
      db.transaction(() => {
        const row = find(id);
        if (row === null) return null;
        if (row.state === 'sending') return 'sending';
        const at = now();
        end(row.pk, at);
        log(db, row.pk, at, { what: 'cancelled', by: 'person' });
        return 'cancelled';
      }),

    confirm: (id) =>
      db.transaction(() => {
        const row = find(id);
        if (row === null) return null;
        if (row.edited === 1) return 'edited';
        if (row.state !== 'held') return 'not-held';
        const why = readColumn(z.enum(HELD_REASONS), row.why) ?? 'gave-up';
        db.run(
          `UPDATE outbox SET state = 'queued', why = NULL, attempts = 0, first_tried_at = NULL, next_at = NULL,
             running_confirmed = max(running_confirmed, ?), recipients_confirmed = ? WHERE pk = ?`,
          why === 'running' ? 1 : 0,
          why === 'unknown-recipients' ? 1 : 0,
          row.pk,
        );
        blockLikeOthers(row.pk);
        log(db, row.pk, now(), { what: 'confirmed', why });
        return 'confirmed';
      }),

    hurry: (id, entry) =>
      id === null
        ? each(`state = 'queued', next_at = NULL, wait_ms = NULL`, `state = 'waiting'`, [], entry)
        : each(`state = 'queued', next_at = NULL, wait_ms = NULL`, `state = 'waiting' AND id = ?`, [id], entry),

    block: (connectionId, why) =>
      each(
        `state = 'blocked', why = ?, next_at = NULL, wait_ms = NULL`,
        `connection_id = ? AND state IN ('queued', 'waiting')`,
        [JSON.stringify(why), connectionId],
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
        [JSON.stringify(why), id],
        { what: 'held', why },
      );
    },

    setConflict: (id, server, fields) =>
      each(
        `state = 'conflict', why = ?, conflict = ?, next_at = NULL, wait_ms = NULL`,
        `id = ? AND ${NOT_SENT}`,
        [JSON.stringify(fields), JSON.stringify(server), id],
        { what: 'checked', found: 'conflict', drifted: [...fields] },
      ) > 0,

    addConflict: (newId, draftId, server, fields) =>
      db.transaction(() => {
        const draft = keyOf(db, draftId);
        if (draft === null) return null;
        const at = now();
        const { pk } = rowFor(newId, draft, at);
        arm(pk, draft, readContent(db, facts, draft));
        db.run(
          `UPDATE outbox SET state = 'conflict', why = ?, conflict = ? WHERE pk = ?`,
          JSON.stringify(fields),
          JSON.stringify(server),
          pk,
        );
        log(db, pk, at, { what: 'checked', found: 'conflict', drifted: [...fields] });
        return itemAt(pk);
      }),

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
          tried === null ? null : JSON.stringify(tried),
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

    resolve: (id, edits, how) =>
      db.transaction(() => {
        const row = readRow(db, `outbox.id = ? AND outbox.${NOT_SENT}`, id);
        if (row?.draftId == null || row.conflict === null) return false;
        const draft = keyOf(db, row.draftId);
        if (draft === null) return false;
        const at = now();
        const state = stepState(db, draft);
        const ops = opsBetween(state, { ...state, edits });
        applyOps(db, facts, draft, ops);
        if (ops.length > 0) record(db, draft, { kind: 'step', cause: 'resolved', ops: [...ops] }, at);
        db.run('UPDATE drafts SET snapshot = ?, drift = NULL WHERE pk = ?', JSON.stringify(row.conflict), draft);
        if (how === 'took-server') {
          end(row.pk, at);
          log(db, row.pk, at, { what: 'cancelled', by: how });
        } else {
          db.run('UPDATE outbox SET base = ? WHERE pk = ?', JSON.stringify(row.conflict), row.pk);
          log(db, row.pk, at, { what: 'resolved' });
        }
        // Ends the row where nothing is left to send.
        noteChange(db, facts, draft, { at, rows: false });
        if (how === 'resolved' && find(id) !== null) {
          arm(row.pk, draft, readContent(db, facts, draft));
          blockLikeOthers(row.pk);
        }
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
