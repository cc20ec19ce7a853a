import { REDACTED } from '@domain/wire/redaction';
import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { numberText } from '@kernel/json/json-number';
import type { Redact } from './redact';

/**
 * Strikes secrets out of the texts of a JSON value: before it is cut, so that no part of one is
 * left at the end.
 */
export function redactJson(value: JsonValue, redact: Redact): JsonValue {
  if (typeof value === 'string') return redact(value);
  const number = numberText(value);
  if (number !== null) return redact(number) === REDACTED ? REDACTED : value;
  if (isJsonObject(value)) return redactObject(value, redact);
  return isArray(value) ? value.map((item) => redactJson(item, redact)) : value;
}

export function redactObject(object: JsonObject, redact: Redact): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [redact(key), redactJson(value, redact)]));
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
