import { z } from 'zod';
import type { Database } from '../core/database';
import { editRows } from './edit-rows';

const draftRow = z.object({ draft: z.number() });
const rowRow = z.object({ id: z.number(), phone: z.string(), metadata: z.string(), overrides: z.string() });

/**
 * The rows of the tables that were there before chunks, in the same transaction as the step of the
 * schema. They keep their ids, by which earlier steps know them; their places were in the order of
 * their ids.
 */
export function convertRecipients(db: Database): void {
  for (const { draft } of db.all(draftRow, 'SELECT DISTINCT draft FROM recipients ORDER BY draft')) {
    const rows = db.all(
      rowRow,
      'SELECT id, phone, metadata, overrides FROM recipients WHERE draft = ? ORDER BY id',
      draft,
    );
    const put = rows.map(({ overrides, ...row }) => ({ ...row, assistantOverrides: overrides }));
    editRows(db, draft, { remove: [], put });
  }
  db.exec('DROP TABLE recipient_keys; DROP TABLE recipients;');
}
