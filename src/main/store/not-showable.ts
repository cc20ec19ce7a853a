import { z } from 'zod';
import { fieldNameSchema } from '@shared/campaign/edits';
import type { DraftContent } from '@shared/campaign/draft-content';
import type { FieldName } from '@shared/campaign/fields';
import { jsonFault, MAX_JSON_DEPTH, offsetBeyondDepth } from '@shared/json-bound';
import { parseJson } from '@shared/json-codec';
import type { Database } from './database';

/** A stored part of a draft is beyond the bound of what can be shown. `field` null: it is the server's copy. */
export class NotShowable extends Error {
  constructor(readonly field: FieldName | null) {
    super('a stored part of the draft is beyond the bound');
  }
}

// A field of another version of the app is no part of what this one shows.
const editRow = z.object({ field: fieldNameSchema.or(z.null()).catch(null), edit: z.string() });
const countRow = z.object({ count: z.number() });
const snapshotRow = z.object({ snapshot: z.string() });

/** No value within the bound has longer JSON, in UTF-16 code units: with every character escaped it would have six million. */
const MAX_COLUMN = 8 * 1024 * 1024;
/** Levels that columns have around their value. */
const LEVELS_AROUND = 2;

/**
 * Throws `NotShowable` if a part of the draft was left out of `content` because it is beyond the bound: a draft without it would look
 * complete and could be sent. Parts that are damaged otherwise count as missing, see `readContent`.
 */
export function assertShowable(db: Database, draft: number, content: DraftContent): void {
  if (content.snapshot === null) {
    const row = db.get(snapshotRow, 'SELECT snapshot FROM drafts WHERE pk = ? AND snapshot IS NOT NULL', draft);
    if (row !== null && isBeyondBound(row.snapshot)) throw new NotShowable(null);
  }
  const stored = db.get(countRow, 'SELECT count(*) AS count FROM edits WHERE draft = ?', draft)?.count ?? 0;
  if (stored === Object.keys(content.edits).length) return;
  for (const { field, edit } of db.all(editRow, 'SELECT field, edit FROM edits WHERE draft = ?', draft)) {
    if (field !== null && content.edits[field] === undefined && isBeyondBound(edit)) throw new NotShowable(field);
  }
}

function isBeyondBound(column: string): boolean {
  if (column.length > MAX_COLUMN || offsetBeyondDepth(column, MAX_JSON_DEPTH + LEVELS_AROUND) !== null) return true;
  try {
    return jsonFault(parseJson(column)) === 'too-much';
  } catch {
    return false;
  }
}
