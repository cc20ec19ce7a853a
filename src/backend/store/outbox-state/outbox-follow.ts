import { z } from 'zod';
import { changesOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import { type Snapshot, snapshotSchema } from '@domain/fields/campaign';
import { sameJson } from '@domain/json/json-equal';
import { hasEnded } from '@domain/sync/item';
import { buildUpdate } from '@domain/wire/update';
import type { JsonValue } from '@kernel/json/json';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { applyEvent, unsentItem } from './outbox-item';
import { type Reviewed, reviewedSchema } from './outbox-row';

const draftRow = z.object({
  connection_id: z.string().nullable(),
  connection_name: z.string().nullable(),
  rows_revision: z.number(),
  revision: z.number(),
  title: z.string().nullable(),
});
const contentRow = z.object({ reviewed: z.string(), base: z.string().nullable() });

/**
 * What a draft would send on top of a copy, as it is compared with what was queued. `changes`:
 * unreadable text counts.
 */
interface Content {
  readonly reviewed: Reviewed;
  readonly fields: readonly string[];
  readonly changes: number;
}

function contentOn(db: Database, draft: number, content: DraftContent): Content {
  const { connection_id: connectionId, rows_revision: rowsRevision } = draftFacts(db, draft);
  // How times are named in the request is the connection's business, and no part of what was
  // reviewed.
  const update = buildUpdate(content, 'camelCase');
  return {
    reviewed: { sent: update.sent, connectionId, rowsRevision: update.withRecipients ? rowsRevision : null },
    fields: update.fields,
    changes: changesOf(content).length,
  };
}

export function draftFacts(db: Database, draft: number): z.infer<typeof draftRow> {
  const row = db.get(
    draftRow,
    `SELECT drafts.connection_id, connections.name AS connection_name, rows_revision, revision, title
     FROM drafts LEFT JOIN connections ON connections.id = drafts.connection_id WHERE pk = ?`,
    draft,
  );
  if (row === null) throw new Error('the draft of a queued update is gone');
  return row;
}

/** What a draft would send now, as a row of the outbox keeps it. */
export function reviewedOf(db: Database, draft: number, content: DraftContent): Content {
  return contentOn(db, draft, content);
}

/**
 * Compares the draft with its update that is not sent yet, in the transaction of an edit: the
 * update waits for the user while it differs from what was queued, continues when the edits are
 * undone, and leaves the queue when nothing is left to send.
 */
export function followDraft(db: Database, draft: number, content: DraftContent, at: Date): void {
  const stored = unsentItem(db, draft);
  if (stored === null) return;
  const { reviewed, base } = contentOf(db, stored.pk);
  const now = contentOn(db, draft, { ...content, snapshot: readColumn(snapshotSchema, base) });
  const queued = readColumn(reviewedSchema, reviewed);
  const unreadable = now.changes > now.fields.length;
  const edited = unreadable || queued === null || !sameReviewed(queued, now.reviewed);
  const event = { kind: 'draft-compared', at: at.toISOString(), changes: now.changes, edited } as const;
  if (hasEnded(applyEvent(db, stored, event).item)) return;
  const { connection_id: connectionId, connection_name: name, revision, title } = draftFacts(db, draft);
  db.run(
    `UPDATE outbox SET fields = ?, revision = ?, connection_id = ?, connection_name = coalesce(?, connection_name),
       campaign_name = coalesce(?, campaign_name) WHERE pk = ?`,
    writeJson(now.fields),
    revision,
    connectionId,
    db.seal(name),
    db.seal(title),
    stored.pk,
  );
}

function contentOf(db: Database, pk: number): z.infer<typeof contentRow> {
  const row = db.get(contentRow, 'SELECT reviewed, base FROM outbox WHERE pk = ?', pk);
  if (row === null) throw new Error('an update that was just read is not in the outbox');
  return row;
}

/**
 * Bases the update behind one that was just sent on the response: what is left of it is what the
 * user queued, for the rest is on the server. `followDraft` comes next.
 */
export function rebase(db: Database, draft: number, content: DraftContent, answer: Snapshot, at: Date): void {
  const stored = unsentItem(db, draft);
  if (stored === null) return;
  const { item } = applyEvent(db, stored, { kind: 'rebased', at: at.toISOString() });
  db.run('UPDATE outbox SET base = ? WHERE pk = ?', db.seal(writeJson(answer)), stored.pk);
  if (item.edited) return;
  const { reviewed } = contentOn(db, draft, { ...content, snapshot: answer });
  db.run('UPDATE outbox SET reviewed = ? WHERE pk = ?', db.seal(writeJson(reviewed)), stored.pk);
}

/** Forgets what cancelled updates of a draft may have delivered: a response has shown it. */
export function forgetPossiblyApplied(db: Database, draft: number): void {
  db.run('UPDATE outbox SET tried = NULL WHERE draft = ? AND ended_at IS NOT NULL', draft);
}

/** A draft that is discarded sends nothing; what is being sent cannot be cancelled. */
export function leaveQueue(db: Database, draft: number, at: Date): void {
  const stored = unsentItem(db, draft);
  if (stored !== null) applyEvent(db, stored, { kind: 'draft-discarded', at: at.toISOString() });
}

function sameReviewed(one: Reviewed, other: Reviewed): boolean {
  return sameJson(asJson(one), asJson(other));
}

/**
 * As its column holds it, so that a key that is `undefined` and one that is missing are the same.
 */
function asJson(reviewed: Reviewed): JsonValue {
  return parseJson(writeJson(reviewed));
}
