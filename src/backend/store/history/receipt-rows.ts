import { z } from 'zod';
import type { Snapshot } from '@domain/fields/campaign';
import type { Edit } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { type ReceiptFilter, resultOf } from '@domain/history/filter';
import { sameJson } from '@domain/json/json-equal';
import type { Drift } from '@domain/merge/drift';
import type { SchedulerEffect } from '@domain/sync/effects';
import { type FieldCheck, type Outcome, type Receipt, receiptSchema, type ReceiptSummary } from '@domain/sync/outcome';
import { nextStep, wasApplied } from '@domain/sync/outcomes';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { noteChange, readContent, readEdits, writeEdit } from '../drafts/draft-content';
import type { FactsOf } from '../drafts/recipient-facts';
import { record } from '../drafts/step-log';
import { endAttempt, type QueuedAttempt } from '../outbox/outbox-end';
import { forgetPossiblyApplied, rebase } from '../outbox-state/outbox-follow';
import { conditionsOf } from '../receipts/receipt-filter';
import { insertReceipt, type NewReceipt } from '../receipts/receipt-insert';
import { NO_FACTS, readReceipt, readSummaries, type ReceiptFacts } from '../receipts/receipt-row';
import { abandonSent, hasUnusedSent, releaseSent } from '../sent/sent-numbers';

/** How a push ended. */
export interface ReceiptEnd {
  readonly id: string;
  readonly draftId: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  readonly checks: readonly FieldCheck[];
  readonly answer: Receipt['answer'];
  /** The draft's new snapshot; null leaves the one it has. */
  readonly snapshot: Snapshot | null;
  /**
   * Edits that the server has taken over. Each is dropped only if the stored edit is still the one
   * given here.
   */
  readonly drop: readonly { readonly field: FieldName; readonly edit: Edit }[];
  /**
   * What the new snapshot shows to have changed beside what was sent; it replaces what an earlier
   * look at the server showed.
   */
  readonly drift?: Drift | null;
  readonly facts?: ReceiptFacts;
  /** The update of the outbox that this was an attempt of. */
  readonly queued?: QueuedAttempt;
  /** Removes the receipt: nothing reached the server, and there will be many such attempts. */
  readonly forget?: boolean;
}

export interface ReceiptRows {
  /**
   * Stores a receipt that is under way; on the disk when this returns, so before anything is sent.
   */
  begin(receipt: NewReceipt): void;
  /**
   * Stores the end of a push, the draft's new snapshot and the edits that are done with, all or
   * nothing. Returns what the engine is to do for the update of the outbox.
   */
  finish(end: ReceiptEnd): readonly SchedulerEffect[];
  /**
   * At start: gives every receipt that is still under way the outcome `interrupted`, found out at
   * `now`, and counts them.
   */
  interruptUnfinished(now: Date): number;
  /** Newest first; `after`: only those that come behind this receipt. */
  list(filter: ReceiptFilter, limit: number, after?: string): readonly ReceiptSummary[];
  /** How many there are, counted up to a bound. */
  count(filter: ReceiptFilter, most: number): number;
  /** Full receipts, newest first, one page at a time; what is removed meanwhile is left out. */
  each(filter: ReceiptFilter): Iterable<Receipt>;
  /**
   * Receipts that started before a time (ISO 8601, UTC), but for those under way and the last one
   * of each draft that is not discarded.
   */
  countBefore(time: string): number;
  /** Removes at most `most` of them, oldest first, and counts them. */
  removeBefore(time: string, most: number): number;
  /**
   * When anything was last done: the newest receipt, edit or discard (ISO 8601, UTC); `null` for an
   * empty database.
   */
  lastActivity(): string | null;
  get(id: string): Receipt | null;
  summary(id: string): ReceiptSummary | null;
  /** Leaves staged numbers of an update that was not sent to be collected. */
  abandonSent(set: number): void;
  /** Whether there are numbers that no receipt has any more. */
  hasGarbage(session: string): boolean;
  /** The connection that a receipt's update went to; `null` where it was deleted since. */
  connectionOf(id: string): string | null;
}

const beforeSchema = receiptSchema.shape.before;

const keyRow = z.object({ pk: z.number() });
const connectionRow = z.object({ connection_id: z.string().nullable() });
const countRow = z.object({ count: z.number() });
const lastRow = z.object({ last: z.string().transform((last) => (last === '' ? null : last)) });

/** How many full receipts are looked up at a time. */
const PAGE = 100;

const EXPIRED = `FROM receipts WHERE started_at < ? AND result != 'under-way'
  AND pk NOT IN (SELECT last_receipt FROM drafts WHERE last_receipt IS NOT NULL AND discarded_at IS NULL)`;

const INTERRUPTED: Outcome = { kind: 'interrupted' };

const pushedRow = z.object({
  pk: z.number(),
  draft: z.number().nullable(),
  started_at: z.string(),
  before: z.string(),
  rows_changed: z.number().nullable(),
});

export interface ReceiptRowsParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
}

export function receiptRows({ db, facts, now }: ReceiptRowsParts): ReceiptRows {
  function isStill(draft: number, { field, edit }: ReceiptEnd['drop'][number]): boolean {
    const stored = readEdits(db, draft)[field];
    return stored !== undefined && sameJson(asJson(stored), asJson(edit));
  }

  /** The keys of a page, from the index of history alone. */
  function keysOf(filter: ReceiptFilter, limit: number, after: string | undefined): readonly number[] {
    const { sql, values } = conditionsOf(filter);
    const behind = '(receipts.started_at, receipts.pk) < (SELECT started_at, pk FROM receipts WHERE id = ?)';
    const all = after === undefined ? sql : [...sql, behind];
    const where = all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
    return db
      .all(
        keyRow,
        `SELECT pk FROM receipts ${where} ORDER BY started_at DESC, pk DESC LIMIT ?`,
        ...values,
        ...(after === undefined ? [] : [after]),
        limit,
      )
      .map(({ pk }) => pk);
  }

  return {
    begin(receipt) {
      insertReceipt(db, receipt);
    },

    finish: (end) =>
      db.transaction(() => {
        const pushed = db.get(
          pushedRow,
          `SELECT receipts.pk, receipts.draft, started_at, before, rows_revision > draft_revision AS rows_changed
           FROM receipts LEFT JOIN drafts ON drafts.pk = receipts.draft WHERE receipts.id = ?`,
          end.id,
        );
        if (pushed === null) throw new Error('a push ended that never began');
        const { queued } = end;
        const settled = (): readonly SchedulerEffect[] => {
          if (queued === undefined) return [];
          const { outcome, id: receiptId, facts: { repeated } = NO_FACTS } = end;
          return endAttempt(db, facts, { attempt: queued, outcome, receiptId, repeated, at: now() });
        };
        if (end.forget === true) {
          db.run('DELETE FROM receipts WHERE pk = ?', pushed.pk);
          return settled();
        }
        db.run(
          'UPDATE receipts SET duration_ms = ?, ended_at = ?, outcome = ?, result = ?, checks = ?, answer = ?, facts = ? WHERE pk = ?',
          Math.round(end.durationMs),
          new Date(Date.parse(pushed.started_at) + end.durationMs).toISOString(),
          db.seal(writeJson(end.outcome)),
          resultOf(end.outcome),
          db.seal(writeJson(end.checks)),
          end.answer === null ? null : db.seal(writeJson(end.answer)),
          end.facts === undefined ? null : db.seal(writeJson(end.facts)),
          pushed.pk,
        );
        if (wasApplied(end.outcome) === 'no') releaseSent(db, pushed.pk);
        const { draft } = pushed;
        if (draft === null) return settled();
        db.run('UPDATE drafts SET last_receipt = ? WHERE pk = ?', pushed.pk, draft);
        const done = end.drop.filter(
          (applied) => isStill(draft, applied) && !(applied.field === 'recipients' && pushed.rows_changed === 1),
        );
        if (done.length > 0) {
          const edits = Object.fromEntries(done.map(({ field, edit }) => [field, edit]));
          record(db, draft, { kind: 'pushed', edits, was: readColumn(beforeSchema, pushed.before) ?? {} }, now());
        }
        for (const { field } of done) writeEdit(db, draft, field, null);
        if (end.snapshot !== null) {
          // What an earlier refresh showed is old news.
          db.run(
            'UPDATE drafts SET snapshot = ?, drift = ? WHERE pk = ?',
            db.seal(writeJson(end.snapshot)),
            end.drift ? db.seal(writeJson(end.drift)) : null,
            draft,
          );
          if (wasApplied(end.outcome) === 'yes') forgetPossiblyApplied(db, draft);
          const isDone = queued !== undefined && nextStep(end.outcome, queued.isReadable).do === 'done';
          if (isDone) rebase(db, draft, readContent(db, facts, draft), end.snapshot, now());
        }
        if (done.length > 0 || end.snapshot !== null) noteChange(db, facts, draft, { at: now(), rows: false });
        return settled();
      }),

    interruptUnfinished: (at) =>
      db.transaction(() => {
        db.run(
          `UPDATE drafts SET last_receipt = latest.pk
           FROM (SELECT draft, max(pk) AS pk FROM receipts WHERE outcome IS NULL AND draft IS NOT NULL GROUP BY draft) AS latest
           WHERE drafts.pk = latest.draft`,
        );
        return db.run(
          'UPDATE receipts SET outcome = ?, result = ?, ended_at = ? WHERE outcome IS NULL',
          db.seal(writeJson(INTERRUPTED)),
          resultOf(INTERRUPTED),
          at.toISOString(),
        ).changes;
      }),

    list(filter, limit, after) {
      const keys = keysOf(filter, limit, after);
      return readSummaries(
        db,
        'JOIN json_each(?) AS wanted ON wanted.value = receipts.pk ORDER BY receipts.started_at DESC, receipts.pk DESC',
        writeJson(keys),
      );
    },

    count(filter, most) {
      const { sql, values } = conditionsOf(filter);
      const where = sql.length === 0 ? '' : `WHERE ${sql.join(' AND ')}`;
      return (
        db.get(countRow, `SELECT count(*) AS count FROM (SELECT 1 FROM receipts ${where} LIMIT ?)`, ...values, most)
          ?.count ?? 0
      );
    },

    *each(filter) {
      let after: string | undefined;
      for (;;) {
        const page = this.list(filter, PAGE, after);
        for (const { id } of page) {
          const receipt = readReceipt(db, id);
          if (receipt !== null) yield receipt;
        }
        after = page.at(-1)?.id;
        if (page.length < PAGE || after === undefined) return;
      }
    },

    countBefore: (time) => db.get(countRow, `SELECT count(*) AS count ${EXPIRED}`, time)?.count ?? 0,

    removeBefore: (time, most) =>
      db.run(`DELETE FROM receipts WHERE pk IN (SELECT pk ${EXPIRED} ORDER BY started_at LIMIT ?)`, time, most).changes,

    lastActivity: () =>
      db.get(
        lastRow,
        `SELECT max(coalesce((SELECT max(started_at) FROM receipts), ''),
           coalesce((SELECT max(updated_at) FROM drafts WHERE discarded_at IS NULL), ''),
           coalesce((SELECT max(discarded_at) FROM drafts WHERE discarded_at IS NOT NULL), '')) AS last`,
      )?.last ?? null,

    get: (id) => readReceipt(db, id),
    summary: (id) => readSummaries(db, 'WHERE receipts.id = ?', id)[0] ?? null,

    abandonSent: (set) => {
      abandonSent(db, set);
    },
    hasGarbage: (session) => hasUnusedSent(db, session),

    connectionOf: (id) =>
      db.get(connectionRow, 'SELECT connection_id FROM receipts WHERE id = ?', id)?.connection_id ?? null,
  };
}

/**
 * An edit as its column would hold it, so that a key that is `undefined` and one that is missing
 * are the same.
 */
function asJson(edit: Edit) {
  return parseJson(writeJson(edit));
}
