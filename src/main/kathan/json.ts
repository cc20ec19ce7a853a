import type { JsonValue } from '@shared/json';
import { jsonFault, MAX_JSON_LENGTH, offsetBeyondDepth } from '@shared/json-bound';
import { parseJson } from '@shared/json-codec';

export type Parsed =
  { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly why: 'not-json' | 'too-much' };

/**
 * Parses a server's JSON, numbers with their digits; no exception for what is no JSON. What is beyond the bound of what can be kept is refused
 * before anything recurses over it.
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
