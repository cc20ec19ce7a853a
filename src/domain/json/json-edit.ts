import { applyEdits, modify } from 'jsonc-parser';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';

/**
 * The text of a JSON object with another value for one of its keys, or without it (`undefined`).
 * The rest of the text stays as it is written.
 */
export function withJsonKey(text: string, key: string, value: JsonValue | undefined): string {
  if (value === undefined) return applyEdits(text, modify(text, [key], undefined, {}));
  // The library writes values with JSON.stringify, so it places `null`, which is replaced by our
  // own writing.
  const edits = modify(text, [key], null, {}).map((edit) => {
    const at = edit.content.lastIndexOf(PLACEHOLDER);
    return {
      ...edit,
      content: edit.content.slice(0, at) + writeJson(value) + edit.content.slice(at + PLACEHOLDER.length),
    };
  });
  return applyEdits(text, edits);
}

const PLACEHOLDER = 'null';
