import { z } from 'zod';
import { isOfRows, type Op, type StepState } from '@domain/draft/step';
import { storedZoneSchema } from '@domain/fields/edits';
import { setAudience } from '../audience/audience-rows';
import { editRows } from '../audience/edit-rows';
import type { Database } from '../core/database';
import { readEdits, writeEdit } from './draft-content';
import { assertUnlocked } from './locked-fields';
import type { FactsOf } from './recipient-facts';

const zoneRow = z.object({ time_zone: storedZoneSchema.catch('UTC') });

/** What the steps of a draft have come to. */
export function stepState(db: Database, draft: number): StepState {
  const timeZone = db.get(zoneRow, 'SELECT time_zone FROM drafts WHERE pk = ?', draft)?.time_zone ?? 'UTC';
  return { edits: readEdits(db, draft), timeZone };
}

/**
 * Makes changes in their order, in the caller's transaction, to be followed by `noteChange`.
 * Returns whether rows of recipients were among them. Throws `FieldLocked` before anything is
 * changed.
 */
export function applyOps(db: Database, facts: FactsOf, draft: number, ops: readonly Op[]): boolean {
  assertUnlocked(db, draft, ops);
  for (const op of ops) {
    switch (op.kind) {
      case 'edit':
        writeEdit(db, draft, op.field, op.after);
        break;
      case 'zone':
        db.run('UPDATE drafts SET time_zone = ? WHERE pk = ?', op.after, draft);
        break;
      case 'rows':
        editRows(db, draft, { remove: op.before.map(({ id }) => id), put: op.after });
        break;
      case 'audience':
        setAudience(db, draft, op.after);
    }
  }
  if (!ops.some(isOfRows)) return false;
  facts.forget(draft);
  return true;
}
