import { z } from 'zod';
import type { Database } from '../core/database';
import { readState, writeState } from '../core/state';
import { secretsToForget } from '../settings/secrets-to-forget';
import { widenLists } from '../suppression/list-rows';
import type { Counts } from './counts';
import { eraseDraft, eraseReceipt, keyRow } from './erase-records';

/**
 * Erases a connection with all of its drafts, receipts and updates, and notes that its secrets have
 * to leave the keychain.
 */
export function eraseConnection(db: Database, id: string, counts: Counts): void {
  for (const draft of db.all(z.object({ id: z.string() }), 'SELECT id FROM drafts WHERE connection_id = ?', id)) {
    eraseDraft(db, draft.id, counts);
  }
  for (const { pk } of db.all(keyRow, 'SELECT pk FROM receipts WHERE connection_id = ?', id)) {
    eraseReceipt(db, pk, counts);
  }
  counts.updates += db.run('DELETE FROM outbox WHERE connection_id = ?', id).changes;
  widenLists(db, id);
  if (readState(db, 'active-connection') === id) writeState(db, 'active-connection', null);
  if (db.run('DELETE FROM connections WHERE id = ?', id).changes > 0) secretsToForget(db).add(id);
}
