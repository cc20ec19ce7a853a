import { z } from 'zod';
import type { DraftContent } from '@domain/changes/draft-content';
import { fieldNameSchema } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { jsonFault } from '@kernel/json/json-bound';
import { parseJson } from '@kernel/json/json-codec';
import type { Database } from './database';
import { isSurelyBeyondBound } from './json-column';

/**
 * A stored part of a draft is beyond the bound of what can be shown. `field` null: it is the
 * server's copy.
 */
export class NotShowable extends Error {
  constructor(readonly field: FieldName | null) {
    super('a stored part of the draft is beyond the bound');
  }
}

// A field of another version of the app is no part of what this one shows.
const editRow = z.object({ field: fieldNameSchema.or(z.null()).catch(null), edit: z.string() });
const countRow = z.object({ count: z.number() });
const snapshotRow = z.object({ snapshot: z.string() });

/**
 * Throws `NotShowable` if a part of the draft was left out of `content` because it is beyond the
 * bound: a draft without it would look complete and could be sent. Parts that are damaged otherwise
 * count as missing, see `readContent`.
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
  if (isSurelyBeyondBound(column)) return true;
  try {
    return jsonFault(parseJson(column)) === 'too-much';
  } catch {
    return false;
  }
}
