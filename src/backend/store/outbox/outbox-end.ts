import { z } from 'zod';
import { type SchedulerEffect, schedulerEffects, type Transition } from '@domain/sync/effects';
import type { AttemptEnded, DraftNow } from '@domain/sync/events';
import type { Outcome } from '@domain/sync/outcome';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readContent } from '../drafts/draft-content';
import type { FactsOf } from '../drafts/recipient-facts';
import { followDraft } from '../outbox-state/outbox-follow';
import { applyEvent, findItem, type StoredItem, unsentItem } from '../outbox-state/outbox-item';

/**
 * The update of the outbox that a push was an attempt of, with what the end of the attempt depends
 * on.
 */
export interface QueuedAttempt extends Pick<
  AttemptEnded,
  'isReadable' | 'reading' | 'possiblyAppliedBefore' | 'jitter'
> {
  readonly itemId: string;
}

interface Ended {
  readonly attempt: QueuedAttempt;
  readonly outcome: Outcome;
  /** As it is logged. */
  readonly receiptId: string;
  readonly repeated: boolean;
  readonly at: Date;
}

/**
 * Stores the end of an attempt, in the transaction of its receipt and after what the draft takes
 * from it. Returns what the engine is to do.
 */
export function endAttempt(
  db: Database,
  facts: FactsOf,
  { attempt, outcome, receiptId, repeated, at }: Ended,
): readonly SchedulerEffect[] {
  const { itemId, ...parts } = attempt;
  const stored = findItem(db, 'outbox.id = ?', itemId);
  if (stored === null) throw new Error('an attempt of an update ended that is not in the outbox');
  db.run('UPDATE outbox SET last_outcome = ? WHERE pk = ?', db.seal(writeJson(outcome)), stored.pk);
  const result = applyEvent(db, stored, {
    kind: 'attempt-ended',
    at: at.toISOString(),
    outcome,
    receiptId,
    repeated,
    draft: draftNow(db, stored),
    ...parts,
  });
  compareDraft(db, facts, stored, result, at);
  return schedulerEffects(result.effects);
}

/** Stores that an attempt has no end: the app ended, or the disk failed before it was stored. */
export function interruptAttempt(db: Database, facts: FactsOf, stored: StoredItem, at: Date): void {
  const draft = draftNow(db, stored);
  const result = applyEvent(db, stored, { kind: 'interrupted', at: at.toISOString(), draft });
  compareDraft(db, facts, stored, result, at);
}

const draftRow = z.object({ discarded_at: z.string().nullable() });

function draftNow(db: Database, { draft }: StoredItem): DraftNow {
  const row = draft === null ? null : db.get(draftRow, 'SELECT discarded_at FROM drafts WHERE pk = ?', draft);
  return {
    isThere: row?.discarded_at === null,
    newer: draft === null ? null : (unsentItem(db, draft)?.item ?? null),
  };
}

function compareDraft(db: Database, facts: FactsOf, { draft }: StoredItem, { effects }: Transition, at: Date): void {
  if (draft === null || !effects.some(({ kind }) => kind === 'compare-draft')) return;
  followDraft(db, draft, readContent(db, facts, draft), at);
}
