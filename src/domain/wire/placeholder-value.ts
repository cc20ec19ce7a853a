import type { JsonValue } from '@kernel/json/json';
import { isJsonObject } from '@kernel/json/json';
import { type FieldName, fieldRow } from '../fields/fields';

/**
 * Whole values that examples put where a value goes: `<string>`, `$NAME`, `%NAME%`, `YOUR_NAME`,
 * and `string` itself.
 */
const SAMPLE =
  /^(?:<\p{L}[\p{L}\p{M}\p{N} _.:|/-]{0,79}>|\$\{?[A-Z_][A-Z0-9_]*\}?|\$env:\w+|%[A-Z_][A-Z0-9_]*%|(?:YOUR|MY)_[A-Z0-9_]+|your[-_][a-z0-9_-]+|string)$/u;
/** In spoken texts braces stand for what a recipient's metadata fills in. */
const BRACES = /^\{\{?[\w .-]{1,80}\}\}?$/;

/**
 * The placeholder that a value of a request is, or that stands anywhere inside of it; `null` if it
 * is a real value.
 */
export function placeholderIn(field: FieldName, value: JsonValue): string | null {
  const isSpoken = fieldRow(field).kind === 'text';
  return firstText(value, (text) => SAMPLE.test(text.trim()) || (!isSpoken && BRACES.test(text.trim())));
}

/** The first text in a value, at any depth, that a test accepts. */
export function firstText(value: JsonValue, accepts: (text: string) => boolean): string | null {
  if (typeof value === 'string') return accepts(value) ? value : null;
  const inside = Array.isArray(value)
    ? (value as readonly JsonValue[])
    : isJsonObject(value)
      ? Object.values(value)
      : [];
  for (const each of inside) {
    const found = firstText(each, accepts);
    if (found !== null) return found;
  }
  return null;
}
