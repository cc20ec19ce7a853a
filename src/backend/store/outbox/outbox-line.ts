import { opsBetween } from '@domain/draft/state-after';
import { refusalIn } from '@domain/sync/effects';
import type { SyncEvent } from '@domain/sync/events';
import { ENDED, newItem } from '@domain/sync/item';
import type { OutboxItem } from '@domain/sync/outbox';
import { writeJson } from '@kernel/json/json-codec';
import { applyOps, stepState } from '../drafts/apply-ops';
import { keyOf, noteChange, readContent } from '../drafts/draft-content';
import { record } from '../drafts/step-log';
import { draftFacts, reviewedOf } from '../outbox-state/outbox-follow';
import {
  applyEvent,
  blockedBy,
  findItem,
  lastItem,
  NOT_ENDED,
  sqlList,
  type StoredItem,
  unsentItem,
} from '../outbox-state/outbox-item';
import { readItems, readRow } from '../outbox-state/outbox-row';
import type { OutboxRows, OutboxRowsParts } from './outbox-rows';

/** How many ended rows are kept; their receipts are kept for as long as the user wants. */
const MAX_ENDED = 1000;

/** What the user does with updates: each of these queues one, lets it go on, or takes it out. */
export function outboxLine({
  db,
  facts,
  now,
}: OutboxRowsParts): Pick<OutboxRows, 'enqueue' | 'cancel' | 'confirm' | 'addConflict' | 'resolve'> {
  const find = (id: string) => findItem(db, `outbox.id = ? AND ${NOT_ENDED}`, id);
  const itemAt = (pk: number): OutboxItem | null => readItems(db, 'WHERE outbox.pk = ?', pk)[0] ?? null;

  /** Stores what the draft says now as what the user has reviewed. */
  function review(pk: number, draft: number): void {
    const content = readContent(db, facts, draft);
    const { reviewed, fields } = reviewedOf(db, draft, content);
    const { connection_id: connectionId, connection_name: name, revision, title } = draftFacts(db, draft);
    db.run(
      `UPDATE outbox SET revision = ?, fields = ?, reviewed = ?, base = ?, connection_id = ?,
         connection_name = coalesce(?, connection_name), campaign_name = ? WHERE pk = ?`,
      revision,
      writeJson(fields),
      db.seal(writeJson(reviewed)),
      content.snapshot === null ? null : db.seal(writeJson(content.snapshot)),
      connectionId,
      db.seal(name),
      db.seal(title),
      pk,
    );
  }

  /** A new row for the draft, at the end of the queue. */
  function insert(newId: string, draft: number, at: Date): StoredItem {
    const item = newItem(lastItem(db, draft));
    const { connection_id: connectionId, connection_name: name } = draftFacts(db, draft);
    const { lastId: pk } = db.run(
      `INSERT INTO outbox (id, draft, connection_id, connection_name, campaign_id, state, revision, fields, reviewed, queued_at, tried)
       SELECT ?, pk, connection_id, ?, campaign_id, ?, revision, '[]', ?, ?, ? FROM drafts WHERE pk = ?`,
      newId,
      db.seal(name ?? ''),
      item.state.name,
      db.seal('{}'),
      at.toISOString(),
      item.possiblyApplied === null ? null : db.seal(writeJson(item.possiblyApplied)),
      draft,
    );
    return { pk, draft, connectionId, item };
  }

  /**
   * Runs an event that queues the draft on its row that is not sent yet, or on a new one; returns
   * the row's key.
   */
  function queueWith(newId: string, draft: number, at: Date, event: (pk: number, again: boolean) => SyncEvent): number {
    const current = unsentItem(db, draft);
    const row = current ?? insert(newId, draft, at);
    const { effects } = applyEvent(db, row, event(row.pk, current !== null));
    if (!effects.some(({ kind }) => kind === 'queue-at-end')) {
      review(row.pk, draft);
      return row.pk;
    }
    const last = insert(newId, draft, at);
    applyEvent(db, last, event(last.pk, true));
    review(last.pk, draft);
    return last.pk;
  }

  function forgetOldest(): void {
    db.run(
      `DELETE FROM outbox WHERE state IN (${sqlList(ENDED)}) AND pk <= (
         SELECT pk FROM outbox WHERE state IN (${sqlList(ENDED)}) ORDER BY pk DESC LIMIT 1 OFFSET ${MAX_ENDED})`,
    );
  }

  return {
    enqueue: ({ newId, draftId, runningConfirmed, offline }) =>
      db.transaction(() => {
        const draft = keyOf(db, draftId);
        if (draft === null) return null;
        const { connection_id: connectionId } = draftFacts(db, draft);
        if (connectionId === null) return null;
        const at = now();
        const pk = queueWith(newId, draft, at, (own, again) => ({
          kind: 'queue',
          at: at.toISOString(),
          again,
          offline,
          runningConfirmed,
          blockedBy: blockedBy(db, connectionId, own),
        }));
        forgetOldest();
        return itemAt(pk);
      }),

    cancel: (id) =>
      db.transaction(() => {
        const stored = find(id);
        if (stored === null) return null;
        const { effects } = applyEvent(db, stored, { kind: 'cancel', at: now().toISOString() });
        return refusalIn(effects) === null ? 'cancelled' : 'sending';
      }),

    confirm: (id) =>
      db.transaction(() => {
        const stored = find(id);
        if (stored === null) return null;
        const blocked = blockedBy(db, stored.connectionId, stored.pk);
        const { effects } = applyEvent(db, stored, { kind: 'confirm', at: now().toISOString(), blockedBy: blocked });
        const refused = refusalIn(effects);
        return refused === null ? 'confirmed' : refused === 'edited' ? 'edited' : 'not-held';
      }),

    addConflict: (newId, draftId, server, fields) =>
      db.transaction(() => {
        const draft = keyOf(db, draftId);
        if (draft === null) return null;
        const at = now();
        const event = { kind: 'conflict-found', at: at.toISOString(), fields, by: 'push' } as const;
        const pk = queueWith(newId, draft, at, () => event);
        db.run('UPDATE outbox SET conflict = ? WHERE pk = ?', db.seal(writeJson(server)), pk);
        return itemAt(pk);
      }),

    resolve: (id, edits, how) =>
      db.transaction(() => {
        const stored = find(id);
        const server = stored === null ? null : (readRow(db, 'outbox.pk = ?', stored.pk)?.conflict ?? null);
        if (stored?.draft == null || server === null) return false;
        const { draft, pk } = stored;
        const at = now();
        const { effects } = applyEvent(db, stored, { kind: 'conflict-resolved', at: at.toISOString(), how });
        if (effects.length === 0) return false;
        const state = stepState(db, draft);
        const ops = opsBetween(state, { ...state, edits });
        applyOps(db, facts, draft, ops);
        const copy = db.seal(writeJson(server));
        db.run('UPDATE drafts SET snapshot = ?, drift = NULL WHERE pk = ?', copy, draft);
        if (ops.length > 0) record(db, draft, { kind: 'step', cause: 'resolved', ops: [...ops] }, at);
        db.run('UPDATE outbox SET base = ? WHERE pk = ?', copy, pk);
        // Ends the row if nothing is left to send.
        noteChange(db, facts, draft, { at, rows: false });
        const left = find(id);
        if (left === null) return true;
        review(pk, draft);
        const blocked = blockedBy(db, draftFacts(db, draft).connection_id, pk);
        applyEvent(db, left, { kind: 'requeue', at: at.toISOString(), blockedBy: blocked });
        return true;
      }),
  };
}
