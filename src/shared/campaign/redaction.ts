import type { JsonValue } from '../json';
import { writeJson } from '../json-codec';

/** Stands in place of a secret. */
export const REDACTED = '<redacted>';

/** Whether a value has the mark in one of its texts or keys. Such a value is not what the server has, and never goes out. */
export function holdsRedaction(value: JsonValue): boolean {
  return writeJson(value).includes(REDACTED);
}
