import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { type FieldName, fieldRow } from '../../fields/fields';
import { nearMiss } from '../../fields/near-miss';
import { fieldOfKey } from '../../fields/request-keys';
import { repeatedKeys } from '../../json/json-text';
import { readPastedJson } from '../../json/pasted-json';
import { firstText, placeholderIn } from '../../wire/placeholder-value';
import { type Word, wordBuilder } from './word';

/** What a draft does not get from a command's body, and why. */
export type BodyNote =
  | { readonly kind: 'unknown-key'; readonly key: string; readonly suggestion: string | null }
  /** The server alone sets it. */
  | { readonly kind: 'read-only-key'; readonly key: string }
  /** Another key of the body means the same field; this one, the later, is used. */
  | { readonly kind: 'repeated-key'; readonly key: string }
  /** Its value holds a placeholder or a variable, `source`. */
  | { readonly kind: 'left-out'; readonly field: FieldName; readonly source: string };

export type BodyRead =
  /** `text` is the body's JSON. */
  | { readonly ok: true; readonly body: JsonObject; readonly text: string; readonly notes: readonly BodyNote[] }
  | { readonly ok: false; readonly reason: 'not-an-object' | 'variable' }
  /** `offset` leads into the pasted text. */
  | { readonly ok: false; readonly reason: 'not-json'; readonly offset: number }
  | { readonly ok: false; readonly reason: 'repeated-key'; readonly key: string; readonly offset: number };

/** Keys of a campaign in a response that no update has (API reference, section 3). */
const READ_ONLY = new Set([
  ...['id', 'assistant_id', 'assistant_name', 'channel', 'phone_number_id', 'caller_id_number', 'status', 'counts'],
  ...['recipient_list_name', 'recipient_list_row_count', 'created_at', 'updated_at'],
]);
const MAX_SHOWN_KEY = 60;

/** Reads the fields of an update out of a command's body. */
export function readBody(word: Word): BodyRead {
  const masked = maskUnknowns(word);
  const read = readPastedJson(masked.word.text);
  if (!read.ok) {
    return word.unknowns.length > 0
      ? { ok: false, reason: 'variable' }
      : { ok: false, reason: 'not-json', offset: masked.word.sourceOffset(read.offset) };
  }
  if (!isJsonObject(read.value)) return { ok: false, reason: 'not-an-object' };
  // Inside of a field that is edited as JSON the key stays in the text, with a warning at the
  // field.
  const repeated = repeatedKeys(read.text).find(({ path }) => !isInJsonField(path));
  if (repeated !== undefined) {
    const { key, offset } = repeated;
    return { ok: false, reason: 'repeated-key', key, offset: masked.word.sourceOffset(offset) };
  }
  return { ok: true, text: read.text, ...fieldsOf(read.value, masked) };
}

/** Whether a body can be read as JSON at all. */
export function isJsonBody(word: Word): boolean {
  return readPastedJson(maskUnknowns(word).word.text).ok;
}

function isInJsonField([key]: readonly (string | number)[]): boolean {
  const field = typeof key === 'string' ? fieldOfKey(key) : null;
  return field !== null && fieldRow(field).kind === 'json-object';
}

function fieldsOf(
  whole: JsonObject,
  { open, close }: Masked,
): { readonly body: JsonObject; readonly notes: readonly BodyNote[] } {
  const notes: BodyNote[] = [];
  const body: [string, JsonValue][] = [];
  const seen = new Set<FieldName>();
  const unknownOf = (text: string): string =>
    text.slice(text.indexOf(open) + 1, text.includes(close) ? text.indexOf(close) : undefined);
  for (const [rawKey, value] of Object.entries(whole)) {
    const key = rawKey.replaceAll(open, '').replaceAll(close, '');
    const field = fieldOfKey(rawKey);
    if (field === null) {
      const shown = key.slice(0, MAX_SHOWN_KEY);
      if (READ_ONLY.has(key)) notes.push({ kind: 'read-only-key', key });
      else notes.push({ kind: 'unknown-key', key: shown, suggestion: nearMiss(key) });
      continue;
    }
    if (seen.has(field)) notes.push({ kind: 'repeated-key', key });
    seen.add(field);
    const unknown = firstText(value, (text) => text.includes(open));
    const source = unknown === null ? placeholderIn(field, value) : unknownOf(unknown);
    if (source === null) body.push([key, value]);
    else notes.push({ kind: 'left-out', field, source: source.slice(0, MAX_SHOWN_KEY) });
  }
  return { body: Object.fromEntries(body), notes };
}

interface Masked {
  readonly word: Word;
  /** Two characters that the text does not hold: they stand around each unknown. */
  readonly open: string;
  readonly close: string;
}

/**
 * Marks a word's unknowns so that they can be found in the parsed JSON; those outside of strings
 * become strings.
 */
function maskUnknowns(word: Word): Masked {
  const free = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0xfdd0 + index)).filter(
    (char) => !word.text.includes(char),
  );
  const [open = '\u{F0000}', close = '\u{F0001}'] = free;
  if (word.unknowns.length === 0) return { word, open, close };
  const builder = wordBuilder();
  builder.open();
  const state = { at: 0, isInString: false };
  const copyUpTo = (end: number): void => {
    for (; state.at < end; state.at += 1) {
      const char = word.text.charAt(state.at);
      builder.add(char, word.sourceOffset(state.at));
      if (char === '"') state.isInString = !state.isInString;
      else if (char === '\\' && state.isInString && state.at + 1 < end) {
        state.at += 1;
        builder.add(word.text.charAt(state.at), word.sourceOffset(state.at));
      }
    }
  };
  for (const { start, end, label } of word.unknowns) {
    copyUpTo(start);
    const marked = `${open}${label.replace(/["\\\p{Cc}]/gu, '')}${close}`;
    builder.addEscaped(state.isInString ? marked : `"${marked}"`, word.sourceOffset(start));
    state.at = end;
  }
  copyUpTo(word.text.length);
  builder.end();
  return { word: builder.words[0] ?? word, open, close };
}
