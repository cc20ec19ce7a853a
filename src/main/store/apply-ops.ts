import { z } from 'zod';
import { timeZoneSchema } from '@shared/campaign/edits';
import type { Op, PlacedRow, StepState } from '@shared/draft/step';
import type { Database } from './database';
import { readEdits, writeEdit } from './draft-content';
import type { FactsOf } from './recipient-facts';
import { count, insertPlacedRow, noEffects, settle } from './recipient-insert';
import { verdictOf } from './recipient-verdict';

const zoneRow = z.object({ time_zone: timeZoneSchema.catch('UTC') });

/** What the steps of a draft have come to. */
export function stepState(db: Database, draft: number): StepState {
  const timeZone = db.get(zoneRow, 'SELECT time_zone FROM drafts WHERE pk = ?', draft)?.time_zone ?? 'UTC';
  return { edits: readEdits(db, draft), timeZone };
}

/**
 * Makes changes in their order, in the caller's transaction, to be followed by `noteChange`. Answers whether rows of recipients
 * were among them.
 */
export function applyOps(db: Database, facts: FactsOf, draft: number, ops: readonly Op[]): boolean {
  const effects = noEffects();
  const rows = ops.filter((op) => op.kind === 'rows');
  for (const op of ops) {
    switch (op.kind) {
      case 'edit':
        writeEdit(db, draft, op.field, op.after);
        break;
      case 'zone':
        db.run('UPDATE drafts SET time_zone = ? WHERE pk = ?', op.after, draft);
        break;
      case 'rows':
        for (const row of op.before) remove(row);
        for (const row of op.after) insertPlacedRow(db, draft, row, effects);
    }
  }
  if (rows.length === 0) return false;
  settle(db, draft, effects);
  facts.forget(draft);
  return true;

  function remove(row: PlacedRow): void {
    if (db.run('DELETE FROM recipients WHERE id = ? AND draft = ?', row.id, draft).changes === 0) return;
    count(effects, verdictOf(row), -1);
  }
}
