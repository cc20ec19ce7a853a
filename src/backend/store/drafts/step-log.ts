import { z } from 'zod';
import { joined } from '@domain/draft/joins';
import { type Op, type Step, stepSchema } from '@domain/draft/step';
import type { UndoState } from '@domain/draft/version-history';
import type { Edit } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { sameEdit } from '@domain/fields/same-edit';
import { writeJson } from '@kernel/json/json-codec';
import { holdAudiences } from '../audience/hold';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { withServerValues } from './server-values';

/** The longest history of one draft: beyond these the oldest steps are forgotten. */
export const MAX_STEPS = 1000;
/** The most room that one draft's history takes up, in characters of its JSON. */
export const MAX_STEPS_LENGTH = 8 * 1024 * 1024;
/**
 * The most bytes of recipients' rows that one draft's history holds beside those that the draft has
 * now.
 */
const MAX_HELD_BYTES = 256 * 1024 * 1024;

/** A step as it is stored; times are ISO 8601. */
export interface StoredStep {
  readonly id: number;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly step: Step;
}

const positionRow = z.object({ undo_at: z.number() });
const stepRow = z.object({ pk: z.number(), started_at: z.string(), ended_at: z.string(), step: z.string() });
const keyRow = z.object({ pk: z.number() });
const kindRow = z.object({ kind: z.string() });

const COLUMNS = 'pk, started_at, ended_at, step';

/**
 * Where a draft stands in its history: the id of the last step that is not undone, 0 before the
 * first.
 */
export function positionOf(db: Database, draft: number): number {
  return db.get(positionRow, 'SELECT undo_at FROM drafts WHERE pk = ?', draft)?.undo_at ?? 0;
}

/** Whether there is something to undo and to do again; a push is not crossed. */
export function undoState(db: Database, draft: number): UndoState {
  const position = positionOf(db, draft);
  const kind = db.get(kindRow, 'SELECT kind FROM steps WHERE draft = ? AND pk = ?', draft, position)?.kind;
  return {
    canUndo: kind === 'step',
    canRedo: nextStep(db, draft, position) !== null,
  };
}

/** The same right after a change was recorded. */
export const JUST_RECORDED: UndoState = { canUndo: true, canRedo: false };

export function moveTo(db: Database, draft: number, position: number): void {
  db.run('UPDATE drafts SET undo_at = ? WHERE pk = ?', position, draft);
}

/**
 * The step itself; `null` where it is not there or cannot be read (any more), which ends the
 * history before it.
 */
export function readStep(db: Database, draft: number, id: number): StoredStep | null {
  const row = db.get(stepRow, `SELECT ${COLUMNS} FROM steps WHERE draft = ? AND pk = ?`, draft, id);
  return row === null ? null : stored(row);
}

function stored(row: z.infer<typeof stepRow>): StoredStep | null {
  const step = readColumn(stepSchema, row.step);
  return step === null ? null : { id: row.pk, startedAt: row.started_at, endedAt: row.ended_at, step };
}

/** The step before another one, 0 where there is none. */
export function previousStep(db: Database, draft: number, id: number): number {
  return db.get(keyRow, 'SELECT pk FROM steps WHERE draft = ? AND pk < ? ORDER BY pk DESC LIMIT 1', draft, id)?.pk ?? 0;
}

/** The step after another one, or `null`. */
export function nextStep(db: Database, draft: number, id: number): number | null {
  return db.get(keyRow, 'SELECT pk FROM steps WHERE draft = ? AND pk > ? ORDER BY pk LIMIT 1', draft, id)?.pk ?? null;
}

/** Newest first, from before an id on. Ends at the first step that cannot be read. */
export function readSteps(db: Database, draft: number, before: number, limit: number): readonly StoredStep[] {
  const rows = db.all(
    stepRow,
    `SELECT ${COLUMNS} FROM steps WHERE draft = ? AND pk < ? ORDER BY pk DESC LIMIT ?`,
    draft,
    before,
    limit,
  );
  const read: StoredStep[] = [];
  for (const row of rows) {
    const step = stored(row);
    if (step === null) break;
    read.push(step);
  }
  return read;
}

/**
 * Writes a step down, in the transaction of the change that it describes, while the draft has the
 * server's copy that its sides without an edit stand for. What was undone before it
 * cannot be done again, and an edit that continues the one before joins its step.
 */
export function record(db: Database, draft: number, made: Step, at: Date): void {
  const step = made.kind === 'step' ? { ...made, ops: [...withServerValues(db, draft, made.ops)] } : made;
  const position = positionOf(db, draft);
  const { changes: forgotten } = db.run('DELETE FROM steps WHERE draft = ? AND pk > ?', draft, position);
  const last = forgotten > 0 ? null : readStep(db, draft, position);
  const together = last === null ? null : continued(last, step, at);
  if (last !== null && together !== null) {
    const text = writeJson(together);
    db.run(
      'UPDATE steps SET step = ?, bytes = ?, ended_at = ? WHERE pk = ?',
      db.seal(text),
      text.length,
      at.toISOString(),
      last.id,
    );
  } else {
    const text = writeJson(step);
    const { lastId } = db.run(
      'INSERT INTO steps (draft, started_at, ended_at, kind, bytes, step) VALUES (?, ?, ?, ?, ?, ?)',
      draft,
      at.toISOString(),
      at.toISOString(),
      step.kind,
      text.length,
      db.seal(text),
    );
    holdAudiences(db, lastId, step);
    moveTo(db, draft, lastId);
    // Not with each key that joins a step: what it adds is counted when the next step begins.
    forgetOldest(db, draft);
  }
}

function continued(last: StoredStep, step: Step, at: Date): Step | null {
  const [op] = step.kind === 'step' && step.ops.length === 1 ? step.ops : [];
  if (op === undefined || last.step.kind !== 'step' || step.kind !== 'step' || last.step.cause !== step.cause)
    return null;
  const times = { startedAt: Date.parse(last.startedAt), endedAt: Date.parse(last.endedAt) };
  return joined({ step: last.step, ...times }, op, at.getTime());
}

/**
 * The newest step stays, however large: what was just done must not be the one thing that cannot be
 * undone.
 */
function forgetOldest(db: Database, draft: number): void {
  db.run(
    `DELETE FROM steps WHERE draft = ?1 AND pk <= (
       SELECT pk FROM (
         SELECT pk, row_number() OVER newest AS steps, sum(bytes) OVER newest AS length,
           sum((SELECT coalesce(sum(bytes), 0) FROM step_audiences WHERE step = steps.pk)) OVER newest AS held
         FROM steps WHERE draft = ?1 WINDOW newest AS (ORDER BY pk DESC)
       ) WHERE steps > 1 AND (steps > ?2 OR length > ?3 OR held > ?4) ORDER BY pk DESC LIMIT 1)`,
    draft,
    MAX_STEPS,
    MAX_STEPS_LENGTH,
    MAX_HELD_BYTES,
  );
}

/** What an edit did, as the ops of a step; none where it did nothing. */
export function editOps(field: FieldName, before: Edit | null, after: Edit | null): Op[] {
  return sameEdit(before, after) ? [] : [{ kind: 'edit', field, before, after }];
}
