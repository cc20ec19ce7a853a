import { z } from 'zod';
import type { ErasedCounts, Erasure } from '@domain/erasure/erasure';
import { collectSome, hasGarbage } from '../audience/collect';
import type { Database } from '../core/database';
import { noCounts } from '../removal/counts';
import { eraseConnection } from '../removal/erase-connection';
import { eraseDraft, eraseReceipt } from '../removal/erase-records';
import { collectSent, hasUnusedSent } from '../sent/sent-numbers';
import { eraseNumber } from './erase-number';

const keyRow = z.object({ pk: z.number() });

/** Erases in one transaction and counts what was removed. `garbage`: there were unused rows. */
export function erase(db: Database, what: Erasure): { readonly counts: ErasedCounts; readonly garbage: boolean } {
  return db.transaction(() => {
    const counts = noCounts();
    switch (what.kind) {
      case 'draft':
        eraseDraft(db, what.draftId, counts);
        break;
      case 'receipt': {
        const row = db.get(keyRow, 'SELECT pk FROM receipts WHERE id = ?', what.receiptId);
        if (row !== null) eraseReceipt(db, row.pk, counts);
        break;
      }
      case 'connection':
        eraseConnection(db, what.connectionId, counts);
        break;
      case 'number':
        eraseNumber(db, what.phone, counts);
        break;
    }
    const garbage = hasGarbage(db, NO_SESSION) || hasUnusedSent(db, NO_SESSION);
    while (collectSome(db, NO_SESSION));
    while (collectSent(db, NO_SESSION));
    return { counts, garbage };
  });
}

const NO_SESSION = ''; // No import is under way in a copy.

/** Whether a database has what is to be erased. A number is looked for anyway. */
export function holds(db: Database, what: Erasure): boolean {
  switch (what.kind) {
    case 'draft':
      return db.get(z.unknown(), 'SELECT 1 FROM drafts WHERE id = ?', what.draftId) !== null;
    case 'receipt':
      return db.get(z.unknown(), 'SELECT 1 FROM receipts WHERE id = ?', what.receiptId) !== null;
    case 'connection':
      return db.get(z.unknown(), 'SELECT 1 FROM connections WHERE id = ?', what.connectionId) !== null;
    case 'number':
      return true;
  }
}
