import { z } from 'zod';
import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { FIELD_NAMES, type FieldName, fieldRow, FIELDS } from '../fields/fields';

/** The fields that responses show, and so those in which a change by somebody else can be seen. */
export const ANSWERED_FIELDS: readonly FieldName[] = FIELDS.flatMap(({ name, responseKey }) =>
  responseKey === null ? [] : [name],
);

export const answeredFieldSchema = z.enum(FIELD_NAMES).refine((field) => fieldRow(field).responseKey !== null);

export type TypedValue = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false };

/**
 * What was typed as somebody else's value of a field: nothing is `null`, switches are `on` or
 * `off`, numbers and objects are JSON, and everything else is text as it stands. Limits are the
 * sandbox's business.
 */
export function typedValue(field: FieldName, text: string): TypedValue {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: null };
  switch (fieldRow(field).kind) {
    case 'line':
    case 'text':
      return { ok: true, value: text };
    case 'list-id':
    case 'time':
      return { ok: true, value: trimmed };
    case 'switch':
      return SWITCH.has(trimmed.toLowerCase())
        ? { ok: true, value: SWITCH.get(trimmed.toLowerCase()) ?? false }
        : { ok: false };
    case 'integer':
      return /^-?\d{1,15}$/.test(trimmed) ? { ok: true, value: Number(trimmed) } : { ok: false };
    case 'json-object':
    case 'speech':
      return object(trimmed);
    case 'recipients':
      return { ok: false };
  }
}

/** A field's value as it would be typed. */
export function typedText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'string' ? value : writeJson(value);
}

/** What a value of a field is typed as. */
export function typedKind(field: FieldName): 'integer' | 'switch' | 'time' | 'object' | 'text' {
  const { kind } = fieldRow(field);
  switch (kind) {
    case 'integer':
    case 'switch':
    case 'time':
      return kind;
    case 'json-object':
    case 'speech':
      return 'object';
    default:
      return 'text';
  }
}

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['on', true],
  ['true', true],
  ['off', false],
  ['false', false],
]);

function object(text: string): TypedValue {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? { ok: true, value } : { ok: false };
  } catch {
    return { ok: false };
  }
}
