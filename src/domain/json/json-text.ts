import { applyEdits, findNodeAtLocation, format, parse, type ParseError, parseTree, visit } from 'jsonc-parser';
import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { offsetBeyondDepth } from '@kernel/json/json-bound';
import { parseJson } from '@kernel/json/json-codec';

/** Where in a text something stands; both count from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export type JsonRead =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly offset: number };

/**
 * Strict JSON (RFC 8259), or the offset of the first error. Skips a byte order mark; numbers keep
 * their digits.
 */
export function readJson(text: string): JsonRead {
  const tooDeep = offsetBeyondDepth(text);
  if (tooDeep !== null) return { ok: false, offset: tooDeep };
  try {
    return { ok: true, value: parseJson(text) };
  } catch {
    return { ok: false, offset: firstError(text) };
  }
}

/** A JSON object, or why it is none. The last of repeated keys counts. */
export function readJsonObject(
  text: string,
): { ok: true; value: JsonObject } | ({ ok: false; reason: 'syntax' | 'not-an-object' } & TextPosition) {
  const read = readJson(text);
  if (!read.ok) return { ok: false, reason: 'syntax', ...positionOf(text, read.offset) };
  if (isJsonObject(read.value)) return { ok: true, value: read.value };
  return { ok: false, reason: 'not-an-object', ...positionOf(text, text.search(/\S/)) };
}

/** JSON indented by two spaces; `null` if it is invalid. Only white space changes. */
export function formatJson(text: string): string | null {
  if (!readJson(text).ok) return null;
  const json = withoutMark(text);
  return applyEdits(json, format(json, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' })).trim();
}

/**
 * A key that an object has more than once, and where it is repeated. `path` leads to the object.
 */
export interface RepeatedKey extends TextPosition {
  readonly key: string;
  readonly path: readonly (string | number)[];
  readonly offset: number;
}

/** Repeated keys of an object, one entry per repetition, in order. The text must be JSON. */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const found: Omit<RepeatedKey, keyof TextPosition>[] = [];
  const json = withoutMark(text);
  const shift = text.length - json.length;
  visitRepeatedKeys(json, (key, offset, path) => found.push({ key, path: path(), offset: offset + shift }));
  if (found.length === 0) return [];
  const lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  let line = 0;
  return found.map((repeated) => {
    while ((lineStarts[line + 1] ?? Infinity) <= repeated.offset) line += 1;
    return { ...repeated, line: line + 1, column: repeated.offset - (lineStarts[line] ?? 0) + 1 };
  });
}

/** The distinct repeated keys, at most `limit`. Linear time. The text must be JSON. */
export function repeatedKeyNames(text: string, limit: number): readonly string[] {
  const names = new Set<string>();
  visitRepeatedKeys(withoutMark(text), (key) => {
    if (names.size < limit) names.add(key);
  });
  return [...names];
}

function visitRepeatedKeys(
  json: string,
  onRepeated: (key: string, offset: number, path: () => readonly (string | number)[]) => void,
): void {
  const objects: Set<string>[] = [];
  visit(json, {
    onObjectBegin: () => {
      objects.push(new Set());
    },
    onObjectProperty: (key, offset, _length, _line, _column, pathTo) => {
      const keys = objects.at(-1);
      if (keys?.has(key) === true) onRepeated(key, offset, pathTo);
      keys?.add(key);
    },
    onObjectEnd: () => {
      objects.pop();
    },
  });
}

/** The indented text of a key's value in a JSON object; `null` if it is missing. */
export function valueText(text: string, key: string): string | null {
  const json = withoutMark(text);
  const root = parseTree(json);
  const node = root === undefined ? undefined : findNodeAtLocation(root, [key]);
  return node === undefined ? null : formatJson(json.slice(node.offset, node.offset + node.length));
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Line and column of an offset. Lines end with LF, CR LF or CR. */
export function positionOf(text: string, offset: number): TextPosition {
  const lines = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function firstError(text: string): number {
  const errors: ParseError[] = [];
  const json = withoutMark(text);
  parse(json, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return (
    text.length - json.length + errors.reduce((first, error) => Math.min(first, error.offset), errors[0]?.offset ?? 0)
  );
}
