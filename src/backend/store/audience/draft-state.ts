import { z } from 'zod';
import type { Database } from '../core/database';

const stateRow = z.object({ pk: z.number(), revision: z.number(), rows_revision: z.number() });

/** Returns a draft's short key and revisions; `null` if there is none, or it is discarded. */
export function draftState(
  db: Database,
  draftId: string,
): { readonly pk: number; readonly revision: number; readonly rowsRevision: number } | null {
  const row = db.get(
    stateRow,
    'SELECT pk, revision, rows_revision FROM drafts WHERE id = ? AND discarded_at IS NULL',
    draftId,
  );
  return row === null ? null : { pk: row.pk, revision: row.revision, rowsRevision: row.rows_revision };
}
