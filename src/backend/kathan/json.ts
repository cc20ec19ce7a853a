import { repeatedKeyNames } from '@domain/json/json-text';
import type { JsonValue } from '@kernel/json/json';
import { jsonFault, MAX_JSON_LENGTH, offsetBeyondDepth } from '@kernel/json/json-bound';
import { parseJson } from '@kernel/json/json-codec';
import type { Redact } from '../credentials/redact';

export type Parsed =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly why: 'not-json' | 'too-much' };

/**
 * Parses a server's JSON and keeps the digits of numbers. Never throws. Texts that are too long or
 * too deep are refused before anything recurses over them.
 */
export function parsedJson(text: string): Parsed {
  if (text.length > MAX_JSON_LENGTH || offsetBeyondDepth(text) !== null) return { ok: false, why: 'too-much' };
  let value: JsonValue;
  try {
    value = parseJson(text);
  } catch {
    return { ok: false, why: 'not-json' };
  }
  const why = jsonFault(value);
  return why === null ? { ok: true, value } : { ok: false, why };
}

/** How many repeated keys of a response are named, and how much of each, in UTF-16 code units. */
const MAX_REPEATED_KEYS = 20;
const MAX_KEY = 200;

/**
 * Returns the keys that a response's JSON repeats within an object; the last value counts. The text
 * must be JSON.
 */
export function repeatedKeysIn(text: string, redact: Redact): readonly string[] {
  return repeatedKeyNames(text, MAX_REPEATED_KEYS).map((key) => redact(key).slice(0, MAX_KEY));
}
