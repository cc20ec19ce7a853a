import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { factOf, serverValue } from '../fields/campaign';
import type { Edit } from '../fields/edits';
import { FIELD_NAMES, type FieldName, fieldRow } from '../fields/fields';
import { sameJson } from '../json/json-equal';
import { sameInstant } from '../time/instant';
import { showEdit } from '../time/time';
import type { After, Change } from './change';
import type { DraftContent } from './draft-content';
import { interpret, type Interpreted } from './interpret';
import { changedSpeech } from './speech';

/**
 * The edits that differ from the snapshot, in the order of the table. Instants are compared as
 * instants, JSON by structure, speech settings by the edited children; rows of recipients always
 * count, because no response ever holds any. Text that cannot be read is a change as well.
 */
export function changesOf(draft: DraftContent): readonly Change[] {
  return FIELD_NAMES.flatMap((field) => changeOf(field, draft) ?? []);
}

/**
 * One field's change; `null` where the draft leaves the field alone or says what the server says.
 */
function changeOf(field: FieldName, draft: DraftContent): Change | null {
  const edit = draft.edits[field];
  if (edit === undefined) return null;
  const before = serverValue(draft.snapshot?.campaign, field);
  const read = interpret(field, edit, draft);
  if (!read.ok) return { field, before, after: unreadable(edit) };
  return isSame(field, edit, before, read.after, draft) ? null : { field, before, after: read.after };
}

/**
 * The longest title of a draft, in UTF-16 code units: titles stand in lists, and a name may be a
 * megabyte.
 */
const MAX_TITLE = 500;

/**
 * The campaign's name as it would be after a push, otherwise as the server has it; `null` where
 * neither says. A longer one than a title may be is cut at its end.
 */
export function titleOf(draft: DraftContent): string | null {
  const change = changeOf('name', draft);
  if (change?.after.kind === 'value' && typeof change.after.value === 'string' && change.after.value.trim() !== '') {
    return cutTitle(change.after.value);
  }
  const name = factOf(draft.snapshot?.campaign, 'name');
  return name === null ? null : cutTitle(name);
}

function cutTitle(name: string): string {
  return name.length <= MAX_TITLE ? name : `${name.slice(0, MAX_TITLE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * A field's value as it would be after a push; `undefined` where no one knows, also for text that
 * cannot be read.
 */
export function effectiveValue(field: FieldName, draft: DraftContent): JsonValue | undefined {
  const change = changeOf(field, draft);
  if (change === null) return serverValue(draft.snapshot?.campaign, field);
  switch (change.after.kind) {
    case 'value':
      return change.after.value;
    case 'clear':
      return null;
    case 'recipients':
    case 'unreadable':
      return undefined;
  }
}

function isSame(
  field: FieldName,
  edit: Edit,
  before: JsonValue | undefined,
  after: Interpreted,
  draft: DraftContent,
): boolean {
  switch (after.kind) {
    case 'recipients':
      return false;
    case 'clear':
      return before === null;
    case 'value':
      if (fieldRow(field).kind === 'speech') {
        return (
          edit.kind === 'value' && isJsonObject(edit.value) && changedSpeech(draft.snapshot, edit.value).length === 0
        );
      }
      return sameJson(after.value, before) || (fieldRow(field).kind === 'time' && sameInstant(after.value, before));
  }
}

function unreadable(edit: Edit): After {
  switch (edit.kind) {
    case 'clear':
      return { kind: 'clear' };
    case 'value':
      return { kind: 'value', value: edit.value };
    case 'text':
      return { kind: 'unreadable', text: edit.text };
    case 'time':
      return { kind: 'unreadable', text: showEdit(edit, edit.zone) };
    case 'recipients':
      return { kind: 'unreadable', text: '' };
  }
}
