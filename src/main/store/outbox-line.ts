import { z } from 'zod';
import { opsBetween } from '@shared/draft/take-back';
import { HELD_REASONS, type OutboxItem } from '@shared/outbox/outbox';
import { writeJson } from '@shared/json-codec';
import { applyOps, stepState } from './apply-ops';
import { keyOf, noteChange, readContent } from './draft-content';
import { readColumn } from './json-column';
import { draftFacts, reviewedOf } from './outbox-follow';
import { log, NOT_ENDED, NOT_SENT, readItems, readRow } from './outbox-row';
import type { OutboxRows, OutboxRowsParts } from './outbox-rows';
import { record } from './step-log';

const stateRow = z.object({ pk: z.number(), state: z.string(), edited: z.number(), why: z.string().nullable() });

/** How many ended rows are kept; their receipts are kept for as long as the person wants. */
const KEPT_ENDED = 1000;

/** What a person does with updates: each of these puts one into the line, lets it go on, or takes it out. */
export function outboxLine({
  db,
  facts,
  now,
}: OutboxRowsParts): Pick<OutboxRows, 'enqueue' | 'cancel' | 'confirm' | 'addConflict' | 'resolve'> {
  const find = (id: string) =>
    db.get(stateRow, `SELECT pk, state, edited, why FROM outbox WHERE id = ? AND ${NOT_ENDED}`, id);
  const itemAt = (pk: number): OutboxItem | null => readItems(db, 'WHERE outbox.pk = ?', pk)[0] ?? null;

  /** The row's new say on top of what the draft shows now. */
  function arm(pk: number, draft: number, content: ReturnType<typeof readContent>): void {
    const { reviewed, fields } = reviewedOf(db, draft, content);
    const { connection_id: connectionId, connection_name: name, revision, title } = draftFacts(db, draft);
    db.run(
      `UPDATE outbox SET state = 'queued', why = NULL, edited = 0, revision = ?, fields = ?, reviewed = ?, base = ?, connection_id = ?,
         connection_name = coalesce(?, connection_name), campaign_name = ?, attempts = 0, first_tried_at = NULL, next_at = NULL,
         wait_ms = NULL, conflict = NULL WHERE pk = ?`,
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

  function insert(newId: string, draft: number, at: Date): number {
    const { connection_name: name } = draftFacts(db, draft);
    return db.run(
      `INSERT INTO outbox (id, draft, connection_id, connection_name, campaign_id, state, revision, fields, reviewed, queued_at)
       SELECT ?, pk, connection_id, ?, campaign_id, 'queued', revision, '[]', ?, ? FROM drafts WHERE pk = ?`,
      newId,
      db.seal(name ?? ''),
      db.seal('{}'),
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

    addConflict: (newId, draftId, server, fields) =>
      db.transaction(() => {
        const draft = keyOf(db, draftId);
        if (draft === null) return null;
        const at = now();
        const { pk } = rowFor(newId, draft, at);
        arm(pk, draft, readContent(db, facts, draft));
        db.run(
          `UPDATE outbox SET state = 'conflict', why = ?, conflict = ? WHERE pk = ?`,
          writeJson(fields),
          db.seal(writeJson(server)),
          pk,
        );
        log(db, pk, at, { what: 'checked', found: 'conflict', drifted: [...fields] });
        return itemAt(pk);
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
        db.run('UPDATE drafts SET snapshot = ?, drift = NULL WHERE pk = ?', db.seal(writeJson(row.conflict)), draft);
        if (how === 'took-server') {
          end(row.pk, at);
          log(db, row.pk, at, { what: 'cancelled', by: how });
        } else {
          db.run('UPDATE outbox SET base = ? WHERE pk = ?', db.seal(writeJson(row.conflict)), row.pk);
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
  };
}
