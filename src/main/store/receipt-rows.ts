import { z } from 'zod';
import type { Snapshot } from '@shared/campaign/campaign';
import type { Edit } from '@shared/campaign/edits';
import type { FieldName } from '@shared/campaign/fields';
import { sameJson } from '@shared/campaign/json-equal';
import { receiptSchema, type FieldCheck, type Outcome, type Receipt, type ReceiptSummary } from '@shared/push/outcome';
import type { Database, Value } from './database';
import { noteChange, readEdits, writeEdit } from './draft-content';
import { readColumn } from './json-column';
import { record } from './step-log';
import { readReceipt, readSummaries } from './receipt-row';
import type { FactsOf } from './recipient-facts';

/** A push that is about to be sent. Holds no secret: the caller has redacted the request. */
export interface NewReceipt extends Pick<
  Receipt,
  'id' | 'connectionName' | 'campaignId' | 'campaignName' | 'startedAt' | 'fields' | 'request' | 'before'
> {
  readonly draftId: string;
  readonly connectionId: string;
  /** The draft's revision that the update was built from: rows of recipients changed after it keep their edit. */
  readonly revision: number;
}

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
  /** Edits that the server has taken over. Each is dropped only if the stored edit is still the one given here. */
  readonly drop: readonly { readonly field: FieldName; readonly edit: Edit }[];
}

interface ReceiptFilter {
  readonly draftId?: string | undefined;
  readonly campaignId?: string | undefined;
  /** Only receipts started before this time (ISO 8601, UTC). */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface ReceiptRows {
  /** Stores a receipt that is under way; on the disk when this returns, so before anything is sent. */
  begin(receipt: NewReceipt): void;
  /** Stores the end of a push, the draft's new snapshot and the edits that are done with, all or nothing. */
  finish(end: ReceiptEnd): void;
  /** At start: gives every receipt that is still under way the outcome `interrupted`, found out at `now`, and counts them. */
  interruptUnfinished(now: Date): number;
  /** Newest first. */
  list(filter: ReceiptFilter): readonly ReceiptSummary[];
  get(id: string): Receipt | null;
}

const beforeSchema = receiptSchema.shape.before;

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

  return {
    begin(receipt) {
      db.run(
        `INSERT INTO receipts (id, draft, draft_revision, connection_id, connection_name, campaign_id, campaign_name,
           started_at, fields, checks, before, request)
         VALUES (?, (SELECT pk FROM drafts WHERE id = ?), ?, (SELECT id FROM connections WHERE id = ?), ?, ?, ?, ?, ?, '[]', ?, ?)`,
        receipt.id,
        receipt.draftId,
        receipt.revision,
        receipt.connectionId,
        receipt.connectionName,
        receipt.campaignId,
        receipt.campaignName,
        receipt.startedAt,
        JSON.stringify(receipt.fields),
        JSON.stringify(receipt.before),
        JSON.stringify(receipt.request),
      );
    },

    finish(end) {
      db.transaction(() => {
        const pushed = db.get(
          pushedRow,
          `SELECT receipts.pk, receipts.draft, started_at, before, rows_revision > draft_revision AS rows_changed
           FROM receipts LEFT JOIN drafts ON drafts.pk = receipts.draft WHERE receipts.id = ?`,
          end.id,
        );
        if (pushed === null) throw new Error('a push ended that never began');
        db.run(
          'UPDATE receipts SET duration_ms = ?, ended_at = ?, outcome = ?, checks = ?, answer = ? WHERE pk = ?',
          Math.round(end.durationMs),
          new Date(Date.parse(pushed.started_at) + end.durationMs).toISOString(),
          JSON.stringify(end.outcome),
          JSON.stringify(end.checks),
          end.answer === null ? null : JSON.stringify(end.answer),
          pushed.pk,
        );
        const { draft } = pushed;
        if (draft === null) return;
        db.run('UPDATE drafts SET last_receipt = ? WHERE pk = ?', pushed.pk, draft);
        const done = end.drop.filter(
          (taken) => isStill(draft, taken) && !(taken.field === 'recipients' && pushed.rows_changed === 1),
        );
        if (done.length > 0) {
          const edits = Object.fromEntries(done.map(({ field, edit }) => [field, edit]));
          record(db, draft, { kind: 'pushed', edits, was: readColumn(beforeSchema, pushed.before) ?? {} }, now());
        }
        for (const { field } of done) writeEdit(db, draft, field, null);
        if (end.snapshot !== null) {
          // The answer is looked at with the receipt: what an earlier refresh showed is old news.
          db.run('UPDATE drafts SET snapshot = ?, drift = NULL WHERE pk = ?', JSON.stringify(end.snapshot), draft);
        }
        if (done.length > 0 || end.snapshot !== null) noteChange(db, facts, draft, { at: now(), rows: false });
      });
    },

    interruptUnfinished: (at) =>
      db.transaction(() => {
        db.run(
          `UPDATE drafts SET last_receipt = latest.pk
           FROM (SELECT draft, max(pk) AS pk FROM receipts WHERE outcome IS NULL AND draft IS NOT NULL GROUP BY draft) AS latest
           WHERE drafts.pk = latest.draft`,
        );
        return db.run(
          'UPDATE receipts SET outcome = ?, ended_at = ? WHERE outcome IS NULL',
          JSON.stringify(INTERRUPTED),
          at.toISOString(),
        ).changes;
      }),

    list({ draftId, campaignId, before, limit }) {
      const conditions: readonly (readonly [string, Value | undefined])[] = [
        ['receipts.draft = (SELECT pk FROM drafts WHERE id = ?)', draftId],
        ['receipts.campaign_id = ?', campaignId],
        // Stored times have milliseconds, and they are compared as texts.
        ['receipts.started_at < ?', before === undefined ? undefined : new Date(before).toISOString()],
      ];
      const given = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
      const where = given.length === 0 ? '' : `WHERE ${given.map(({ sql }) => sql).join(' AND ')}`;
      return readSummaries(
        db,
        `${where} ORDER BY receipts.started_at DESC, receipts.pk DESC LIMIT ?`,
        ...given.map(({ value }) => value),
        limit,
      );
    },

    get: (id) => readReceipt(db, id),
  };
}

/** An edit as its column would hold it, so that a key that is `undefined` and one that is missing are the same. */
function asJson(edit: Edit) {
  return z.json().parse(JSON.parse(JSON.stringify(edit)));
}
