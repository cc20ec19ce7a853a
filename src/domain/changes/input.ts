import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { serverValue, type Snapshot } from '../fields/campaign';
import type { Edit } from '../fields/edits';
import { type FieldName, fieldRow } from '../fields/fields';

/**
 * Interprets the text of a field's control. Emptying clears a field that can be cleared. A number
 * is parsed only if it reads back as the same text; JSON is kept as typed.
 */
export function editFromText(field: FieldName, text: string): Edit {
  const row = fieldRow(field);
  if (text.trim() === '' && row.clearing === 'inferred' && (text === '' || row.kind !== 'text'))
    return { kind: 'clear' };
  switch (row.kind) {
    case 'line':
    case 'text':
      return { kind: 'value', value: text };
    case 'list-id':
      return { kind: 'value', value: text.trim() };
    case 'integer':
      return /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text
        ? { kind: 'value', value: Number(text) }
        : { kind: 'text', text };
    case 'json-object':
    case 'time':
    case 'speech':
    case 'switch':
    case 'recipients':
      return { kind: 'text', text };
  }
}

/** The text for a field's control: the edit, else the server's value (JSON indented), or empty. */
export function textOfEdit(field: FieldName, edit: Edit | undefined, snapshot: Snapshot | null): string {
  if (edit === undefined) return textOf(serverValue(snapshot?.campaign, field));
  switch (edit.kind) {
    case 'clear':
    case 'recipients':
      return '';
    case 'value':
      return textOf(edit.value);
    case 'text':
      return edit.text;
    case 'time':
      return edit.local;
  }
}

function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : writeJson(value, 2);
}
