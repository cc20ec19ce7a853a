import { z } from 'zod';
import type { Database } from '../core/database';
import { readState, writeState } from '../core/state';
import { listUploads } from '../settings/list-uploads';
import type { Counts } from './counts';

const draftRow = z.object({ pk: z.number(), id: z.string(), rows: z.number() });
export const keyRow = z.object({ pk: z.number() });

/**
 * Erases a draft with its receipts and updates, in the caller's transaction. Its rows of recipients
 * become garbage.
 */
export function eraseDraft(db: Database, id: string, counts: Counts): void {
  const draft = db.get(draftRow, 'SELECT pk, id, row_count AS rows FROM drafts WHERE id = ?', id);
  if (draft === null) return;
  counts.drafts += 1;
  counts.recipients += draft.rows;
  for (const { pk } of db.all(keyRow, 'SELECT pk FROM receipts WHERE draft = ?', draft.pk)) {
    eraseReceipt(db, pk, counts);
  }
  counts.updates += removeDraft(db, draft);
}

/**
 * Removes a draft and its updates in the outbox, and counts these. Its receipts stay, without it.
 */
export function removeDraft(db: Database, { pk, id }: { readonly pk: number; readonly id: string }): number {
  const updates = db.run('DELETE FROM outbox WHERE draft = ?', pk).changes;
  listUploads(db).forget(id);
  if (readState(db, 'open-draft') === id) writeState(db, 'open-draft', null);
  db.run('DELETE FROM drafts WHERE pk = ?', pk);
  return updates;
}

/**
 * Erases a receipt, and the ended updates of the outbox that it belongs to. One that still waits
 * goes on without it.
 */
export function eraseReceipt(db: Database, pk: number, counts: Counts): void {
  counts.updates += db.run(`DELETE FROM outbox WHERE last_receipt = ? AND state IN ('done', 'cancelled')`, pk).changes;
  counts.receipts += db.run('DELETE FROM receipts WHERE pk = ?', pk).changes;
}
