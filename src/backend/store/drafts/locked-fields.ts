import { z } from 'zod';
import type { Op } from '@domain/draft/step';
import { snapshotSchema } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import { lockedFields, REDACTED } from '@domain/wire/redaction';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';

/** A field's value on the server holds the API key, so it takes no edit. */
export class FieldLocked extends Error {
  constructor(readonly field: FieldName) {
    super('the field holds a secret on the server');
  }
}

const snapshotRow = z.object({ snapshot: z.string() });

/** The fields of a draft that take no edit, see `lockedFields`. */
export function lockedFieldsOf(db: Database, draft: number): ReadonlySet<FieldName> {
  const row = db.get(
    snapshotRow,
    'SELECT snapshot FROM drafts WHERE pk = ? AND instr(snapshot, ?) > 0',
    draft,
    REDACTED,
  );
  return lockedFields(row === null ? null : readColumn(snapshotSchema, row.snapshot)?.campaign);
}

/**
 * Throws `FieldLocked` if an op gives a locked field an edit. Taking one back is always allowed.
 */
export function assertUnlocked(db: Database, draft: number, ops: readonly Op[]): void {
  const edited = ops.flatMap((op) => (op.kind === 'edit' && op.after !== null ? [op.field] : []));
  if (edited.length === 0) return;
  const locked = lockedFieldsOf(db, draft);
  const field = edited.find((name) => locked.has(name));
  if (field !== undefined) throw new FieldLocked(field);
}
