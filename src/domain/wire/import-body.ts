import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { type Edit, type Edits, MAX_TEXT_LENGTH } from '../fields/edits';
import { type FieldName, fieldRow } from '../fields/fields';
import type { RecipientInput } from '../fields/recipients';
import { fieldOfKey } from '../fields/request-keys';
import { valueText } from '../json/json-text';
import { canonicalInstant } from '../time/instant';
import { editFromInstant, readTimeText } from '../time/time';

/**
 * The edits that a PATCH body means, under either spelling of the times. Keys that are no field are
 * ignored. JSON objects are kept as `text`, the body's own, has them, so that a key given twice is
 * still there to be warned about.
 */
export function editsOfBody(body: JsonObject, text: string): Edits {
  const edits: Partial<Record<FieldName, Edit>> = {};
  for (const [key, value] of Object.entries(body)) {
    const field = fieldOfKey(key);
    if (field === null) continue;
    const own = isJsonObject(value) && fieldRow(field).kind === 'json-object' ? valueText(text, key) : null;
    edits[field] = own !== null && own.length <= MAX_TEXT_LENGTH ? { kind: 'text', text: own } : editOf(field, value);
  }
  return edits;
}

/**
 * The rows of a PATCH body's `recipients`, as a user would have typed them; parts of another shape
 * stay visible as their JSON.
 */
export function recipientsOfBody(body: JsonObject): readonly RecipientInput[] {
  const rows = body['recipients'];
  return Array.isArray(rows) ? rows.map((row: JsonValue) => rowOf(row)) : [];
}

/** The edit that sets a field to a value as the API writes it. */
export function editOf(field: FieldName, value: JsonValue): Edit {
  if (value === null) return { kind: 'clear' };
  switch (fieldRow(field).kind) {
    case 'recipients':
      return Array.isArray(value) ? { kind: 'recipients' } : { kind: 'value', value };
    case 'time':
      return typeof value === 'string' ? timeOf(value) : { kind: 'value', value };
    case 'json-object': {
      const text = writeJson(value, 2);
      return text.length <= MAX_TEXT_LENGTH ? { kind: 'text', text } : { kind: 'value', value };
    }
    case 'line':
    case 'text':
    case 'integer':
    case 'list-id':
    case 'speech':
    case 'switch':
      return { kind: 'value', value };
  }
}

/**
 * Times come in as UTC. A time without a zone is taken for UTC as well, and the draft then says so
 * by its zone; empty text is not `null`.
 */
function timeOf(text: string): Edit {
  const instant = canonicalInstant(text);
  if (instant !== null) return editFromInstant(instant, 'UTC');
  return text.trim() === '' ? { kind: 'text', text } : readTimeText(text.slice(0, MAX_TEXT_LENGTH), 'UTC');
}

function rowOf(row: JsonValue): RecipientInput {
  if (!isJsonObject(row)) return { phone: shownText(row, 200), metadata: '', assistantOverrides: '' };
  return {
    phone: shownText(row['phone_number'], 200),
    metadata: jsonText(row['metadata']),
    assistantOverrides: jsonText(row['assistant_overrides']),
  };
}

function shownText(value: JsonValue | undefined, limit: number): string {
  if (value === undefined || value === null) return '';
  return (typeof value === 'string' ? value : writeJson(value)).slice(0, limit);
}

function jsonText(value: JsonValue | undefined): string {
  const empty = value === undefined || value === null || (isJsonObject(value) && Object.keys(value).length === 0);
  return empty ? '' : writeJson(value).slice(0, 100_000);
}
