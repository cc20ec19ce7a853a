import { z } from 'zod';
import { snapshotSchema, type Snapshot } from '@shared/campaign/campaign';
import { changesOf } from '@shared/campaign/changes';
import type { DraftContent } from '@shared/campaign/draft-content';
import { sameJson } from '@shared/campaign/json-equal';
import { buildUpdate } from '@shared/campaign/update';
import type { JsonValue } from '@shared/json';
import { parseJson, writeJson } from '@shared/json-codec';
import type { Database } from './database';
import { readColumn } from './json-column';
import { log, NOT_SENT, reviewedSchema, type Reviewed } from './outbox-row';

const draftRow = z.object({
  connection_id: z.string().nullable(),
  connection_name: z.string().nullable(),
  rows_revision: z.number(),
  revision: z.number(),
  title: z.string().nullable(),
});
const queuedRow = z.object({
  pk: z.number(),
  edited: z.number(),
  reviewed: z.string(),
  base: z.string().nullable(),
});

/** What a draft would send on top of a copy, as it is compared with what was queued. `changes`: unreadable text counts. */
interface Content {
  readonly reviewed: Reviewed;
  readonly fields: readonly string[];
  readonly changes: number;
}

function contentOn(db: Database, draft: number, content: DraftContent): Content {
  const { connection_id: connectionId, rows_revision: rowsRevision } = draftFacts(db, draft);
  // How times are named in the request is the connection's business, and no part of what was reviewed.
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
 * Lets the draft's update that is not sent yet follow an edit, in the edit's transaction: it waits for the person while it says something else
 * than what was queued, goes on when the edits are taken back, and leaves the queue when nothing is left to send.
 */
export function followDraft(db: Database, draft: number, content: DraftContent, at: Date): void {
  const row = db.get(queuedRow, `SELECT pk, edited, reviewed, base FROM outbox WHERE draft = ? AND ${NOT_SENT}`, draft);
  if (row === null) return;
  const now = contentOn(db, draft, { ...content, snapshot: readColumn(snapshotSchema, row.base) });
  if (now.changes === 0) {
    db.run(`UPDATE outbox SET state = 'cancelled', ended_at = ? WHERE pk = ?`, at.toISOString(), row.pk);
    log(db, row.pk, at, { what: 'cancelled', by: 'nothing-left' });
    return;
  }
  const queued = readColumn(reviewedSchema, row.reviewed);
  const unreadable = now.changes > now.fields.length;
  const edited = unreadable || queued === null || !sameReviewed(queued, now.reviewed);
  const { connection_id: connectionId, connection_name: name, revision, title } = draftFacts(db, draft);
  db.run(
    `UPDATE outbox SET edited = ?, fields = ?, revision = ?, connection_id = ?, connection_name = coalesce(?, connection_name),
       campaign_name = coalesce(?, campaign_name) WHERE pk = ?`,
    edited ? 1 : 0,
    writeJson(now.fields),
    revision,
    connectionId,
    db.seal(name),
    db.seal(title),
    row.pk,
  );
  if (edited !== (row.edited === 1)) log(db, row.pk, at, { what: edited ? 'edited' : 'edits-returned' });
}

/**
 * Puts the update behind one that was just sent on top of its answer: what is left of it is what the person queued, for the rest is on the server.
 * To be followed by `followDraft`.
 */
export function rebase(db: Database, draft: number, content: DraftContent, answer: Snapshot): void {
  const row = db.get(queuedRow, `SELECT pk, edited, reviewed, base FROM outbox WHERE draft = ? AND ${NOT_SENT}`, draft);
  if (row === null) return;
  db.run('UPDATE outbox SET base = ?, tried = NULL WHERE pk = ?', db.seal(writeJson(answer)), row.pk);
  if (row.edited === 1) return;
  const { reviewed } = contentOn(db, draft, { ...content, snapshot: answer });
  db.run('UPDATE outbox SET reviewed = ? WHERE pk = ?', db.seal(writeJson(reviewed)), row.pk);
}

/** A draft that is discarded sends nothing; what is being sent at the moment cannot be taken back. */
export function leaveQueue(db: Database, draft: number, at: Date): void {
  const row = db.get(
    z.object({ pk: z.number() }),
    `UPDATE outbox SET state = 'cancelled', ended_at = ? WHERE draft = ? AND ${NOT_SENT} RETURNING pk`,
    at.toISOString(),
    draft,
  );
  if (row !== null) log(db, row.pk, at, { what: 'cancelled', by: 'discarded' });
}

function sameReviewed(one: Reviewed, other: Reviewed): boolean {
  return sameJson(asJson(one), asJson(other));
}

/** As its column holds it, so that a key that is `undefined` and one that is missing are the same. */
function asJson(reviewed: Reviewed): JsonValue {
  return parseJson(writeJson(reviewed));
}
