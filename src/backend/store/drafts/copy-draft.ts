import { publish, setAudience } from '../audience/audience-rows';
import type { Database } from '../core/database';
import { noteChange } from './draft-content';
import type { NewDraft } from './draft-rows-types';
import type { FactsOf } from './recipient-facts';

export interface DraftCopy extends Pick<NewDraft, 'campaignId' | 'connectionId' | 'note'> {
  readonly id: string;
  /** Rows of its own that were made for it, instead of those of the original. */
  readonly audience?: number;
}

/**
 * Inserts a draft with the edits, zone, tags and mark of consent of another one, in the caller's
 * transaction; with the same snapshot if it is of the same campaign on the same connection. Returns
 * its key.
 */
export function copyDraft(
  { db, facts, at }: { readonly db: Database; readonly facts: FactsOf; readonly at: Date },
  original: number,
  { id, campaignId, connectionId, note, audience }: DraftCopy,
): number {
  const { lastId: pk } = db.run(
    `INSERT INTO drafts (id, connection_id, campaign_id, time_zone, change_count, revision, row_count, audience, created_at, updated_at, tags, consent, note, snapshot)
     SELECT ?, ?, ?, time_zone, 0, -1, row_count, audience, ?, ?, tags, consent, ?,
       CASE WHEN campaign_id = ? AND connection_id IS ? THEN snapshot END FROM drafts WHERE pk = ?`,
    id,
    connectionId,
    campaignId,
    at.toISOString(),
    at.toISOString(),
    note ? db.seal(note) : null,
    campaignId,
    connectionId,
    original,
  );
  db.run('INSERT INTO edits (draft, field, edit) SELECT ?, field, edit FROM edits WHERE draft = ?', pk, original);
  if (audience !== undefined) {
    publish(db, audience);
    setAudience(db, pk, audience);
  }
  facts.forget(pk);
  noteChange(db, facts, pk, { at, rows: true });
  return pk;
}
