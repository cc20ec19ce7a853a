import type { JsonValue } from '@kernel/json/json';
import type { Edit, Edits } from '../fields/edits';
import { FIELD_NAMES, type FieldName } from '../fields/fields';
import { sameEdit } from '../fields/same-edit';
import { editOf } from '../wire/import-body';
import { applyOp, invertOps, isOfRows, type Op, type RowsOp, type Step, type StepState } from './step';

/** An earlier (or undone) state of a draft, and what leads there. */
export interface RestoredState {
  readonly state: StepState;
  /** Changes of recipients' rows on the way, in the order in which they have to be made. */
  readonly rows: readonly RowsOp[];
  /**
   * Fields that a push has set meanwhile and whose value before it is not known: they stay as they
   * are.
   */
  readonly unknown: readonly FieldName[];
}

type PreviousValue = JsonValue | undefined;

/**
 * Where a draft gets to by undoing `undone` (newest first) and then doing `redone` again (oldest
 * first). A field without an edit meant the server's value of that time; where a push has set it
 * since, it gets an edit with that value. Nothing is sent by this.
 */
export function stateAfter(now: StepState, undone: readonly Step[], redone: readonly Step[]): RestoredState {
  let state = now;
  const rows: RowsOp[] = [];
  const crossed = new Map<FieldName, PreviousValue>();
  const follow = (ops: readonly Op[]): void => {
    for (const op of ops) {
      state = applyOp(state, op);
      if (isOfRows(op)) rows.push(op);
    }
  };
  for (const step of undone) {
    if (step.kind === 'step') follow(invertOps(step.ops));
    else {
      state = { ...state, edits: { ...state.edits, ...step.edits } };
      // The oldest push that is crossed comes last, and knows what the server had in the end.
      for (const field of FIELD_NAMES) if (step.edits[field] !== undefined) crossed.set(field, step.was[field]);
    }
  }
  for (const step of redone) if (step.kind === 'step') follow(step.ops);
  return { ...withServerValues(state, crossed), rows };
}

function withServerValues(
  state: StepState,
  crossed: ReadonlyMap<FieldName, PreviousValue>,
): Omit<RestoredState, 'rows'> {
  const edits: Partial<Record<FieldName, Edit>> = { ...state.edits };
  const unknown: FieldName[] = [];
  for (const [field, was] of crossed) {
    if (edits[field] !== undefined) continue;
    if (was === undefined) unknown.push(field);
    else edits[field] = editOf(field, was);
  }
  return { state: { ...state, edits }, unknown };
}

/**
 * The changes of edits and zone that lead from one state to another; fields in the order of the
 * table.
 */
export function opsBetween(from: StepState, to: StepState): readonly Op[] {
  const edits = FIELD_NAMES.flatMap((field): Op[] => {
    const before = editIn(from.edits, field);
    const after = editIn(to.edits, field);
    return sameEdit(before, after) ? [] : [{ kind: 'edit', field, before, after }];
  });
  const zone: readonly Op[] =
    from.timeZone === to.timeZone ? [] : [{ kind: 'zone', before: from.timeZone, after: to.timeZone }];
  return [...edits, ...zone];
}

function editIn(edits: Edits, field: FieldName): Edit | null {
  return edits[field] ?? null;
}
