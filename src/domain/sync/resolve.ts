import type { JsonValue } from '@kernel/json/json';
import { sameValue } from '../changes/same-value';
import type { Edit, Edits } from '../fields/edits';
import { FIELD_NAMES, type FieldName, fieldRow } from '../fields/fields';
import type { MergedField } from '../merge/merge';
import { rezone } from '../time/time';
import { editOf } from '../wire/import-body';
import type { Choices } from './choices';

/** The edits that choices in a conflict lead to, on top of the server's copy. */
export interface Resolution {
  readonly edits: Edits;
  /** Fields in conflict without a choice, or whose choice is not known: mine stays for them. */
  readonly undecided: readonly FieldName[];
}

/** Turns choices into edits. Fields without one keep their edits. */
export function resolveChoices(
  edits: Edits,
  rows: readonly MergedField[],
  choices: Choices,
  timeZone: string,
): Resolution {
  const next = new Map<FieldName, Edit>();
  for (const field of FIELD_NAMES) {
    const edit = edits[field];
    if (edit !== undefined) next.set(field, edit);
  }
  const undecided: FieldName[] = [];
  for (const row of rows) {
    const { field } = row;
    const choice = choices[field];
    const edit = choice === undefined ? undefined : editFor(row, choice, edits[field], timeZone);
    if (edit === undefined) {
      if (row.verdict === 'decide') undecided.push(field);
      // Keys that the server changed beside mine go along, so that a policy that is sent whole
      // takes none of them back.
      const kept = mineOf(row, edits[field], timeZone);
      if (kept !== undefined) next.set(field, kept);
    } else if (edit === null) next.delete(field);
    else next.set(field, edit);
  }
  return { edits: Object.fromEntries(next), undecided };
}

/**
 * `undefined`: no such value is known. `null`: no edit, which leaves the field as the server has
 * it.
 */
function editFor(
  row: MergedField,
  choice: NonNullable<Choices[FieldName]>,
  own: Edit | undefined,
  timeZone: string,
): Edit | null | undefined {
  switch (choice.kind) {
    case 'mine':
      return mineOf(row, own, timeZone);
    case 'server':
      return null;
    case 'original':
      return row.original === undefined ? undefined : shown(row.field, row.original, timeZone);
    case 'edit':
      return choice.edit;
  }
}

function mineOf(row: MergedField, own: Edit | undefined, timeZone: string): Edit | undefined {
  const { field, original, mine, server } = row;
  const merged =
    fieldRow(field).kind === 'json-object' && original !== undefined && !sameValue(field, original, server);
  return own === undefined || mine === undefined || !merged ? own : shown(field, mine, timeZone);
}

function shown(field: FieldName, value: JsonValue, timeZone: string): Edit {
  return rezone(editOf(field, value), timeZone);
}
