import { editFromText, textOfEdit } from '@domain/changes/input';
import type { Problem } from '@domain/changes/problem';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { restoreLineEnds, withLf } from '@domain/text/line-ends';
import { readTimeText, showInstant } from '@domain/time/time';
import { validate } from '@domain/validation/validate';
import type { JsonValue } from '@kernel/json/json';

/**
 * What text means as a new value of a field; a time is a wall-clock time in the zone. `from`: the
 * value that the control began with, whose line ends are kept.
 */
export function editOfTyped(field: FieldName, text: string, zone: string, from?: JsonValue): Edit {
  if (typeof from === 'string' && fieldRow(field).kind === 'text') {
    return editFromText(field, restoreLineEnds(withLf(text), from, from));
  }
  return fieldRow(field).kind === 'time' && text.trim() !== '' ? readTimeText(text, zone) : editFromText(field, text);
}

/** A value as it would be typed. */
export function typedOf(field: FieldName, value: JsonValue | undefined, zone: string): string {
  if (fieldRow(field).kind === 'time' && typeof value === 'string') return showInstant(value, zone);
  return value === undefined || value === null ? '' : textOfEdit(field, { kind: 'value', value }, null);
}

/** What keeps an edit from being sent, by the rules for its field alone. */
export function errorsOf(field: FieldName, edit: Edit, now: Date): readonly Problem[] {
  return validate({ snapshot: null, edits: { [field]: edit }, recipients: NO_RECIPIENTS }, now).filter(
    (problem) => problem.severity === 'error' && problem.field === field,
  );
}
