import { z } from 'zod';
import type { BlockedReason, HeldReason, LogEntry } from '@shared/outbox/outbox';
import type { Outcome } from '@shared/push/outcome';
import { writeJson } from '@shared/json-codec';
import type { Database } from './database';
import { readContent } from './draft-content';
import { followDraft } from './outbox-follow';
import { log, NOT_SENT, type OutboxRow } from './outbox-row';
import type { FactsOf } from './recipient-facts';

/**
 * What becomes of an update after an attempt.
 * - `retry`: the next attempt is at `at` (ISO 8601), which was `waitMs` from now when it was planned.
 * - `unreachable`: nothing reached the server, so the attempt does not count and its receipt is not kept.
 */
export type AttemptEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly at: string; readonly waitMs: number }
  | { readonly kind: 'unreachable'; readonly retryAt: string | null }
  | { readonly kind: 'blocked'; readonly why: BlockedReason }
  | { readonly kind: 'held'; readonly why: HeldReason }
  | { readonly kind: 'rejected' };

export interface EndedItem {
  readonly id: string;
  readonly end: AttemptEnd;
  /** What may have been delivered without our knowledge, see `OutboxRow`. */
  readonly tried: OutboxRow['tried'];
  /** Nothing was sent: the campaign was read. */
  readonly reading: boolean;
}

interface Ended {
  readonly item: EndedItem;
  readonly outcome: Outcome;
  /** As it is logged. */
  readonly receiptId: string;
  readonly repeated: boolean;
  readonly at: Date;
}

const sentRow = z.object({ pk: z.number(), draft: z.number().nullable(), discarded: z.number() });
const behindRow = z.object({ pk: z.number(), fields: z.string(), reviewed: z.string(), edited: z.number() });

/** Stores the end of an attempt of a queued update, in the transaction of its receipt and after what the draft takes from it. */
export function endAttempt(db: Database, facts: FactsOf, { item, outcome, receiptId, repeated, at }: Ended): void {
  const row = db.get(
    sentRow,
    `SELECT outbox.pk, outbox.draft, (drafts.pk IS NULL OR drafts.discarded_at IS NOT NULL) AS discarded
     FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft WHERE outbox.id = ?`,
    item.id,
  );
  if (row === null) throw new Error('an attempt of an update ended that is not in the outbox');
  const { end } = item;
  log(db, row.pk, at, entryOf(item, outcome, receiptId, repeated));
  db.run('UPDATE outbox SET last_outcome = ? WHERE pk = ?', db.seal(writeJson(outcome)), row.pk);
  if (end.kind === 'done') {
    db.run(`UPDATE outbox SET state = 'done', ended_at = ?, tried = NULL WHERE pk = ?`, at.toISOString(), row.pk);
    return;
  }
  if (row.discarded === 1) {
    db.run(`UPDATE outbox SET state = 'cancelled', ended_at = ? WHERE pk = ?`, at.toISOString(), row.pk);
    log(db, row.pk, at, { what: 'cancelled', by: 'discarded' });
    return;
  }
  if (row.draft !== null) takeBehind(db, row.pk, row.draft);
  db.run(
    `UPDATE outbox SET state = ?, why = ?, next_at = ?, wait_ms = ?, tried = ?,
       attempts = attempts - ?, first_tried_at = CASE WHEN ? THEN NULL ELSE first_tried_at END WHERE pk = ?`,
    end.kind === 'retry' ? 'waiting' : end.kind === 'unreachable' ? 'queued' : end.kind,
    end.kind === 'blocked' || end.kind === 'held' ? writeJson(end.why) : null,
    end.kind === 'retry' ? end.at : null,
    end.kind === 'retry' ? end.waitMs : null,
    item.tried === null ? null : db.seal(writeJson(item.tried)),
    end.kind === 'unreachable' ? 1 : 0,
    end.kind === 'unreachable' ? 1 : 0,
    row.pk,
  );
  if (end.kind === 'blocked' || end.kind === 'held') log(db, row.pk, at, { what: end.kind, why: end.why } as LogEntry);
  if (row.draft !== null) followDraft(db, row.draft, readContent(db, facts, row.draft), at);
}

/** Queues a row again whose attempt has no end: the app ended, or the disk did not take it. Its outcome is not known, as `tried` says. */
export function reopen(db: Database, facts: FactsOf, pk: number, at: Date): void {
  const row = db.get(
    sentRow,
    `SELECT outbox.pk, outbox.draft, (drafts.pk IS NULL OR drafts.discarded_at IS NOT NULL) AS discarded
     FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft WHERE outbox.pk = ?`,
    pk,
  );
  if (row === null) return;
  log(db, pk, at, { what: 'interrupted' });
  if (row.draft === null || row.discarded === 1) {
    db.run(`UPDATE outbox SET state = 'cancelled', ended_at = ? WHERE pk = ?`, at.toISOString(), pk);
    return;
  }
  takeBehind(db, pk, row.draft);
  db.run(`UPDATE outbox SET state = 'queued', first_tried_at = NULL WHERE pk = ?`, pk);
  followDraft(db, row.draft, readContent(db, facts, row.draft), at);
}

/** What was queued while this one was being sent is the draft's newer say: the two become one, at the place of the earlier. */
function takeBehind(db: Database, pk: number, draft: number): void {
  const behind = db.get(
    behindRow,
    `SELECT pk, fields, reviewed, edited FROM outbox WHERE draft = ? AND pk != ? AND ${NOT_SENT}`,
    draft,
    pk,
  );
  if (behind === null) return;
  db.run('DELETE FROM outbox WHERE pk = ?', behind.pk);
  db.run(
    'UPDATE outbox SET fields = ?, reviewed = ?, edited = ? WHERE pk = ?',
    behind.fields,
    db.seal(behind.reviewed),
    behind.edited,
    pk,
  );
}

function entryOf({ end, reading }: EndedItem, outcome: Outcome, receiptId: string, repeated: boolean): LogEntry {
  if (end.kind === 'unreachable' && outcome.kind === 'no-answer') {
    return { what: 'unreachable', reason: outcome.reason, retryAt: end.retryAt };
  }
  if (reading && end.kind === 'done') return { what: 'checked', found: 'already-there', drifted: [] };
  if (reading) return { what: 'not-checked', outcome };
  return { what: 'sent', receiptId, outcome, repeated, retryAt: end.kind === 'retry' ? end.at : null };
}
