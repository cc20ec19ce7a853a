import { applyEdits, format, parse, type ParseError } from 'jsonc-parser';
import { isJsonObject, type JsonObject, type JsonValue } from '../json';

/** Objects nested deeper than this are refused: no settings object needs it, and the tools that read it later recurse. */
export const MAX_JSON_DEPTH = 200;

/** Where in a text something stands; both count from 1, columns in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type JsonRead =
  { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly offset: number };

/** Strict JSON (RFC 8259: no comments, no trailing commas), or the offset of the first thing that is not. */
export function readJson(text: string): JsonRead {
  const tooDeep = offsetBeyondDepth(text, MAX_JSON_DEPTH);
  if (tooDeep !== null) return { ok: false, offset: tooDeep };
  try {
    return { ok: true, value: JSON.parse(text) as JsonValue };
  } catch {
    return { ok: false, offset: firstError(text) };
  }
}

/** A JSON object from text, or why there is none and where. Of a key given twice the last one counts. */
export function readJsonObject(
  text: string,
): { ok: true; value: JsonObject } | ({ ok: false; reason: 'syntax' | 'not-an-object' } & TextPlace) {
  const read = readJson(text);
  if (!read.ok) return { ok: false, reason: 'syntax', ...placeOf(text, read.offset) };
  if (isJsonObject(read.value)) return { ok: true, value: read.value };
  return { ok: false, reason: 'not-an-object', ...placeOf(text, text.search(/\S/)) };
}

/**
 * JSON laid out with two spaces for each level, or `null` where the text is no JSON. Only the space between its parts changes: numbers of any
 * length, escapes and keys given twice stay as they are written.
 */
export function formatJson(text: string): string | null {
  if (!readJson(text).ok) return null;
  return applyEdits(text, format(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' })).trim();
}

/** Line and column of an offset. Lines end with LF, CR LF or CR. */
export function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function firstError(text: string): number {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return errors.reduce((first, error) => Math.min(first, error.offset), errors[0]?.offset ?? 0);
}

function offsetBeyondDepth(text: string, limit: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > limit) return at;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return null;
}
