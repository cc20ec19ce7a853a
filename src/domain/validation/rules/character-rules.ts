import { isJsonObject, type JsonValue } from '@kernel/json/json';
import type { Change } from '../../changes/change';
import type { DraftContent } from '../../changes/draft-content';
import type { Problem } from '../../changes/problem';
import type { FieldName } from '../../fields/fields';
import { positionOf } from '../../json/json-text';
import { harmfulCharacters } from '../../text/harmful-characters';

/** So many different characters of one field are named; one is enough to look at the text. */
const MAX_NAMED = 3;

/**
 * Characters that cannot be seen and may do harm, in what the draft sends: they are shown by their
 * codes, and where they stand.
 */
export function characterRules(draft: DraftContent, changes: readonly Change[]): readonly Problem[] {
  return changes.flatMap(({ field, after }): readonly Problem[] => {
    if (after.kind !== 'value') return [];
    if (typeof after.value === 'string') return problemsIn(field, after.value, after.value);
    const edit = draft.edits[field];
    return edit?.kind === 'text' ? problemsIn(field, stringsIn(after.value).join('\n'), edit.text) : [];
  });
}

/**
 * `shown`: the text as it stands in the editor, where a character of `sent` may be written as an
 * escape.
 */
function problemsIn(field: FieldName, sent: string, shown: string): readonly Problem[] {
  return harmfulCharacters(sent, MAX_NAMED).map(({ code, kind, offset, count }) => ({
    severity: 'warning',
    code: 'harmful-character',
    field,
    character: code,
    kind,
    count,
    ...positionOf(shown, sent === shown ? offset : offsetOf(code, shown)),
  }));
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { 'U+0008': '\\b', 'U+000C': '\\f' };

function offsetOf(code: string, json: string): number {
  const hex = code.slice(2);
  const positions = [String.fromCharCode(Number.parseInt(hex, 16)), SHORT_ESCAPES[code] ?? ''].map((each) =>
    each === '' ? -1 : json.indexOf(each),
  );
  const found = [...positions, json.search(new RegExp(`\\\\u${hex}`, 'i'))].filter((position) => position >= 0);
  return found.length === 0 ? 0 : Math.min(...found);
}

/**
 * The keys and texts of a JSON value. Without recursion: pasted JSON may be nested deeper than the
 * call stack.
 */
function stringsIn(value: JsonValue): readonly string[] {
  const strings: string[] = [];
  const left: JsonValue[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') strings.push(next);
    else if (Array.isArray(next)) for (const item of next as readonly JsonValue[]) left.push(item);
    else if (isJsonObject(next)) {
      for (const [key, item] of Object.entries(next)) {
        strings.push(key);
        left.push(item);
      }
    }
  }
  return strings;
}
