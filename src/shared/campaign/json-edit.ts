import { applyEdits, modify } from 'jsonc-parser';
import type { JsonValue } from '../json';

/** The text of a JSON object with another value for one of its keys, or without it (`undefined`). The rest of the text stays as it is written. */
export function withJsonKey(text: string, key: string, value: JsonValue | undefined): string {
  return applyEdits(text, modify(text, [key], value, {}));
}
