import { isJsonObject, type JsonValue } from '@kernel/json/json';

/**
 * Whether a value gives a message something to say: it is neither null nor empty (text, list or
 * object).
 */
export function isFilled(value: JsonValue): boolean {
  if (value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isJsonObject(value) || Object.keys(value).length > 0;
}
