import { z } from 'zod';
import type { Database } from '../core/database';

const rawRow = z.object({
  id: z.string(),
  connection_id: z.string().nullable(),
  campaign_id: z.string(),
  time_zone: z.string(),
  title: z.string().nullable(),
  revision: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  snapshot: z.string().nullable(),
  drift: z.string().nullable(),
  tags: z.string().nullable(),
  note: z.string().nullable(),
  consent: z.string().nullable(),
});
const rawEdit = z.object({ field: z.string(), edit: z.string() });

/** A draft's columns word for word, neither parsed nor bounded, for one that cannot be shown. */
export interface RawDraft {
  readonly draft: z.infer<typeof rawRow>;
  readonly edits: readonly z.infer<typeof rawEdit>[];
}

/** `null`: there is no such draft. Discarded ones count. */
export function rawDraft(db: Database, id: string): RawDraft | null {
  const draft = db.get(rawRow, `SELECT ${Object.keys(rawRow.shape).join(', ')} FROM drafts WHERE id = ?`, id);
  if (draft === null) return null;
  const edits = db.all(
    rawEdit,
    'SELECT field, edit FROM edits WHERE draft = (SELECT pk FROM drafts WHERE id = ?) ORDER BY field',
    id,
  );
  return { draft, edits };
}
