import { z } from 'zod';
import { changesOf, titleOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import { type Snapshot, snapshotSchema } from '@domain/fields/campaign';
import { type Edit, type Edits, editSchema, fieldNameSchema } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readBoundedColumn } from '../core/json-column';
import { followDraft } from '../outbox-state/outbox-follow';
import type { FactsOf } from './recipient-facts';

const keyRow = z.object({ pk: z.number() });
const editRow = z.object({ field: z.string(), edit: z.string() });
const onlyEditRow = z.object({ edit: z.string() });
const snapshotRow = z.object({ snapshot: z.string().nullable() });
const revisionRow = z.object({ revision: z.number() });

/** The short key of a draft that is there and not discarded. */
export function keyOf(db: Database, id: string): number | null {
  return db.get(keyRow, 'SELECT pk FROM drafts WHERE id = ? AND discarded_at IS NULL', id)?.pk ?? null;
}

/**
 * What a draft's changes follow from. A snapshot that cannot be read any more counts as missing, an
 * edit as not made; both stay in the database as they are until they are replaced, and everything
 * else of the draft can be worked with.
 */
export function readContent(db: Database, facts: FactsOf, draft: number): DraftContent {
  return { snapshot: readSnapshot(db, draft), edits: readEdits(db, draft), recipients: facts.of(draft) };
}

/** The copy that was read last: it stays as it is while a draft is edited, key by key. */
const lastSnapshots = new WeakMap<Database, { readonly stored: string; readonly snapshot: Snapshot | null }>();

/** A draft's copy of the campaign as the server has it; `null` if missing or unreadable. */
export function readSnapshot(db: Database, draft: number): Snapshot | null {
  const stored = db.get(snapshotRow, 'SELECT snapshot FROM drafts WHERE pk = ?', draft)?.snapshot ?? null;
  if (stored === null) return null;
  const last = lastSnapshots.get(db);
  if (last?.stored === stored) return last.snapshot;
  const snapshot = readBoundedColumn(snapshotSchema, stored);
  lastSnapshots.set(db, { stored, snapshot });
  return snapshot;
}

/** One edit of a draft; `null` if there is none, or none that can be read (any more). */
export function readEdit(db: Database, draft: number, field: FieldName): Edit | null {
  const row = db.get(onlyEditRow, 'SELECT edit FROM edits WHERE draft = ? AND field = ?', draft, field);
  return row === null ? null : readBoundedColumn(editSchema, row.edit);
}

export function readEdits(db: Database, draft: number): Edits {
  const edits: Partial<Record<FieldName, Edit>> = {};
  for (const row of db.all(editRow, 'SELECT field, edit FROM edits WHERE draft = ?', draft)) {
    const field = fieldNameSchema.safeParse(row.field);
    const edit = readBoundedColumn(editSchema, row.edit);
    if (field.success && edit !== null) edits[field.data] = edit;
  }
  return edits;
}

/**
 * Stores an edit, or takes it back with `null`. To be followed by `noteChange` in the same
 * transaction.
 */
export function writeEdit(db: Database, draft: number, field: FieldName, edit: Edit | null): void {
  if (edit === null) db.run('DELETE FROM edits WHERE draft = ? AND field = ?', draft, field);
  else {
    db.run(
      'INSERT INTO edits (draft, field, edit) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET edit = excluded.edit',
      draft,
      field,
      db.seal(writeJson(edit)),
    );
  }
}

/**
 * Ends a transaction that changed a draft's content: counts the revision up, and stores the title
 * and the number of changes that lists show, so that these need no content. The draft's update in
 * the outbox follows. `rows`: the recipients' rows have changed. Returns what it has read.
 */
export function noteChange(
  db: Database,
  facts: FactsOf,
  draft: number,
  { at, rows }: { readonly at: Date; readonly rows: boolean },
): { readonly revision: number; readonly content: DraftContent } {
  const content = readContent(db, facts, draft);
  const row = db.get(
    revisionRow,
    `UPDATE drafts SET title = ?, change_count = ?, updated_at = ?, revision = revision + 1,
       rows_revision = CASE WHEN ? THEN revision + 1 ELSE rows_revision END
     WHERE pk = ? RETURNING revision`,
    db.seal(titleOf(content)),
    changesOf(content).length,
    at.toISOString(),
    rows ? 1 : 0,
    draft,
  );
  if (row === null) throw new Error('the draft that was changed is gone');
  followDraft(db, draft, content, at);
  return { revision: row.revision, content };
}
