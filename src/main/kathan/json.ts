import type { JsonValue } from '@shared/json';
import { parseJson } from '@shared/json-codec';

export type Parsed = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false };

/** Parses JSON text, numbers with their digits; no exception for what is no JSON. */
export function parsedJson(text: string): Parsed {
  try {
    return { ok: true, value: parseJson(text) };
  } catch {
    return { ok: false };
  }
}
