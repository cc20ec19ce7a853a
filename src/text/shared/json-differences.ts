import type { JsonDifference, JsonPath } from '@domain/diff/json';
import { revealed } from '@domain/text/hidden-characters';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';

/** What a language says about differences of JSON values. */
export interface JsonWords {
  readonly wholeValue: string;
  readonly otherOrder: string;
  /** After a difference, with a space before it; empty if the difference says it already. */
  readonly verbs: Readonly<Record<JsonDifference['kind'], string>>;
  /** How many differences there are beside the first one. */
  readonly moreDifferences: (count: number) => string;
}

const MAX_VALUE_LENGTH = 120;

function jsonText(value: JsonValue): string {
  const text = writeJson(value);
  return revealed(
    text.length <= MAX_VALUE_LENGTH ? text : `${text.slice(0, MAX_VALUE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`,
  );
}

/** A place in a JSON value as people write it: `backoff.seconds`, `on[1]`. */
function pathText({ wholeValue }: JsonWords, path: JsonPath): string {
  if (path.length === 0) return wholeValue;
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${String(part)}]`;
    const plain = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(part);
    if (!plain) return `${text}[${writeJson(part)}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** One difference: its place, and the values before and after. */
export function jsonLine(words: JsonWords, difference: JsonDifference): string {
  const path = revealed(pathText(words, difference.path));
  const values = [
    ...(difference.kind === 'added' ? [] : [difference.before]),
    ...(difference.kind === 'removed' ? [] : [difference.after]),
  ];
  return `${path}: ${values.map(jsonText).join(' → ')}`;
}

/** The first difference, and how many more there are. */
export function jsonSummary(words: JsonWords, differences: readonly JsonDifference[]): string {
  const [first, ...others] = differences;
  if (first === undefined) return words.otherOrder;
  const more = others.length === 0 ? '' : words.moreDifferences(others.length);
  return `${jsonLine(words, first)}${words.verbs[first.kind]}${more}`;
}
