import { endOfString } from './end-of-string';
import { EXACT_NUMBER_KEY, type JsonValue } from './json';

/**
 * Parses JSON text (RFC 8259, optionally with a byte order mark) without changing any number: one
 * whose digits a JavaScript number would not give back becomes an `ExactNumber`. Of a key given
 * twice the last one counts. Throws a SyntaxError; needs no more stack than `JSON.parse`.
 */
export function parseJson(text: string): JsonValue {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  // JSON.parse returns JSON values by definition. It also has the say about what is JSON.
  const value = JSON.parse(json) as JsonValue;
  return mayHoldExact(json) ? (JSON.parse(withExactNumbers(json)) as JsonValue) : value;
}

/**
 * Writes a value as JSON text, every number as it was read. The counterpart of `parseJson`, and
 * otherwise `JSON.stringify`. Throws a TypeError for what has no JSON, such as `undefined` and
 * cycles.
 */
export function writeJson(value: unknown, indent?: number): string {
  // The declared type hides that `undefined` and functions have no JSON.
  const json: unknown = JSON.stringify(value, null, indent);
  if (typeof json !== 'string') throw new TypeError('not a JSON value');
  return json.includes(ESCAPED_NUL) ? withPlainNumbers(json) : json;
}

const ESCAPED_NUL = '\\u0000';

/**
 * Finds every number that JavaScript would write in another way, and a few others: those with an
 * exponent, with more than 15 digits, with zeros at the end of their fraction, close to zero, and
 * -0. Also finds keys that have to be escaped.
 */
const MAYBE_EXACT =
  /(?<![^\s:,[])-?(?:\d+(?:\.\d+)?[eE]|[\d.]{16}|\d+\.\d*0(?=[\s,\]}]|$)|0\.0{6}|(?<=-)0(?![.\d]))|\\u0000/;

/** From here on, looking for the ends of strings takes less time than looking through them. */
const LONG_TEXT = 2_000;

/** Whether JSON text may hold what `MAYBE_EXACT` finds. Of a long one strings are skipped. */
function mayHoldExact(json: string): boolean {
  if (json.length < LONG_TEXT) return MAYBE_EXACT.test(json);
  if (json.includes(ESCAPED_NUL)) return true;
  for (let at = 0; ;) {
    const quote = json.indexOf('"', at);
    const end = quote < 0 ? json.length : quote;
    // A comma or a colon alone is no number.
    if (end - at > 1 && MAYBE_EXACT.test(json.slice(at, end))) return true;
    if (quote < 0) return false;
    at = endOfString(json, quote) + 1;
  }
}

const STRING_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;

/**
 * Replaces numbers by the JSON of their `ExactNumber`, and escapes keys that could be taken for
 * one. The text must be JSON.
 */
function withExactNumbers(json: string): string {
  const parts: string[] = [];
  let copied = 0;
  STRING_OR_NUMBER.lastIndex = 0;
  for (let found = STRING_OR_NUMBER.exec(json); found !== null; found = STRING_OR_NUMBER.exec(json)) {
    const [token] = found;
    const start = found.index;
    const end = token === '"' ? endOfString(json, start) + 1 : start + token.length;
    STRING_OR_NUMBER.lastIndex = end;
    let replaced: string | null = null;
    if (token === '"') {
      if (json.startsWith(ESCAPED_NUL, start + 1) && isBeforeColon(json, end)) {
        replaced = `"${ESCAPED_NUL}${json.slice(start + 1, end)}`;
      }
    } else if (String(Number(token)) !== token) replaced = `{${JSON.stringify(EXACT_NUMBER_KEY)}:"${token}"}`;
    if (replaced === null) continue;
    parts.push(json.slice(copied, start), replaced);
    copied = end;
  }
  parts.push(json.slice(copied));
  return parts.join('');
}

function isBeforeColon(json: string, offset: number): boolean {
  let at = offset;
  while (json[at] === ' ' || json[at] === '\n' || json[at] === '\r' || json[at] === '\t') at += 1;
  return json[at] === ':';
}

/**
 * Neither pattern can match inside of a string, because a quote there has a backslash before it.
 */
const EXACT_NUMBER = /\{\s*"\\u0000number":\s*"(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)"\s*\}/g;
const ESCAPED_KEY = /(?<=[{,\s]")\\u0000(?=\\u0000[^"\\]*(?:\\.[^"\\]*)*":)/g;

function withPlainNumbers(json: string): string {
  return json.replace(EXACT_NUMBER, '$1').replace(ESCAPED_KEY, '');
}
