import type { RecipientRow } from '@domain/fields/recipients';
import { withJsonKey } from '@domain/json/json-edit';
import { readJsonObject } from '@domain/json/json-text';
import type { JsonValue } from '@kernel/json/json';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { numberText } from '@kernel/json/json-number';

/** Each cell of a row reads the same metadata. */
const readMetadata = (() => {
  const known = new WeakMap<RecipientRow, ReturnType<typeof readJsonObject>>();
  return (row: RecipientRow): ReturnType<typeof readJsonObject> => {
    const read = known.get(row) ?? readJsonObject(row.metadata);
    known.set(row, read);
    return read;
  };
})();

/**
 * A row's value for a metadata key as the table shows it; `null` where the row's metadata cannot be
 * read.
 */
export function keyText(row: RecipientRow, key: string): string | null {
  if (row.metadata.trim() === '') return '';
  const read = readMetadata(row);
  if (!read.ok) return null;
  const value = Object.hasOwn(read.value, key) ? read.value[key] : undefined;
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : writeJson(value);
}

/**
 * A row's metadata with another value for a key; `null` where it cannot be read. What was a number,
 * a switch or a list stays one where the text says one; the empty text takes the key away. All else
 * in the metadata stays word for word.
 */
export function withKeyText(row: RecipientRow, key: string, text: string): string | null {
  const before = row.metadata.trim() === '' ? '{}' : row.metadata;
  const read = readJsonObject(before);
  if (!read.ok) return null;
  const old = Object.hasOwn(read.value, key) ? read.value[key] : undefined;
  const value = old === undefined || typeof old === 'string' ? text : (sameKind(text, old) ?? text);
  const after = withJsonKey(before, key, text === '' ? undefined : value);
  return after.trim() === '{}' ? '' : after;
}

/** What a text says as JSON, where that is of the same kind as the value before. */
function sameKind(text: string, before: JsonValue): JsonValue | null {
  try {
    const value = parseJson(text);
    return kindOf(value) === kindOf(before) ? value : null;
  } catch {
    return null;
  }
}

const kindOf = (value: JsonValue): string => (numberText(value) === null ? typeof value : 'number');
