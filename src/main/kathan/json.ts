import type { JsonValue } from '@shared/json';

export type Parsed = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false };

/** Parses JSON text; no exception for what is none. */
export function parsedJson(text: string): Parsed {
  try {
    // Whatever JSON.parse gives is a JSON value: that is its contract.
    return { ok: true, value: JSON.parse(text) as JsonValue };
  } catch {
    return { ok: false };
  }
}
