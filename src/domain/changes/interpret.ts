import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { isWholeNumber, numberText } from '@kernel/json/json-number';
import { type Edit, isTimeZone } from '../fields/edits';
import { type FieldName, fieldRow } from '../fields/fields';
import { readJsonObject } from '../json/json-text';
import { canonicalInstant } from '../time/instant';
import { instantOf } from '../time/time';
import { localAsUtc } from '../time/zone';
import type { After } from './change';
import type { DraftContent } from './draft-content';
import type { ErrorProblem } from './problem';
import { wholeSpeech } from './speech';

export type Interpreted = Exclude<After, { kind: 'unreadable' }>;
export type Interpretation =
  | { readonly ok: true; readonly after: Interpreted }
  | { readonly ok: false; readonly problem: ErrorProblem };

type Plain = Extract<
  ErrorProblem['code'],
  'empty' | 'cannot-clear' | 'wrong-type' | 'not-a-number' | 'not-an-integer' | 'not-a-time'
>;

/**
 * What an edit means as the value to send, or why it means none. Only readability and type are
 * judged here; limits are the validation's. `speech_settings` comes out whole: the documented
 * sample defaults, under the server's children, under the edited ones.
 */
export function interpret(field: FieldName, edit: Edit, draft: DraftContent): Interpretation {
  switch (edit.kind) {
    case 'clear':
      return fieldRow(field).clearing === 'never'
        ? refuse(field, 'cannot-clear')
        : { ok: true, after: { kind: 'clear' } };
    case 'recipients':
      if (fieldRow(field).kind !== 'recipients') return refuse(field, 'wrong-type');
      return { ok: true, after: { kind: 'recipients', count: draft.recipients.count } };
    case 'time':
      return fromTime(field, edit);
    case 'text':
      return fromText(field, edit.text);
    case 'value':
      return fromValue(field, edit.value, draft);
  }
}

function fromTime(field: FieldName, edit: Extract<Edit, { kind: 'time' }>): Interpretation {
  if (fieldRow(field).kind !== 'time') return refuse(field, 'wrong-type');
  if (localAsUtc(edit.local) === null) return refuse(field, 'not-a-time');
  const instant = instantOf(edit);
  if (instant !== null) return value(instant);
  const { local, zone } = edit;
  const code = isTimeZone(zone) ? 'no-such-local-time' : 'unknown-time-zone';
  return { ok: false, problem: { severity: 'error', code, field, local, zone } };
}

function fromText(field: FieldName, text: string): Interpretation {
  switch (fieldRow(field).kind) {
    case 'line':
    case 'text':
    case 'list-id':
      return value(text);
    case 'time':
      return refuse(field, 'not-a-time');
    case 'integer':
      return fromNumberText(field, text.trim());
    case 'json-object':
      return fromJsonText(field, text);
    case 'speech':
    case 'switch':
    case 'recipients':
      return refuse(field, 'wrong-type');
  }
}

function fromNumberText(field: FieldName, text: string): Interpretation {
  if (text === '') return refuse(field, 'empty');
  if (!/^[+-]?\d+(\.\d*)?$/.test(text)) return refuse(field, 'not-a-number');
  return integer(field, text.replace(/^\+|\.$/g, ''));
}

function fromJsonText(field: FieldName, text: string): Interpretation {
  const read = readJsonObject(text);
  if (read.ok) return value(read.value);
  const code = read.reason === 'syntax' ? 'json-syntax' : 'json-not-an-object';
  return { ok: false, problem: { severity: 'error', code, field, line: read.line, column: read.column } };
}

function fromValue(field: FieldName, json: JsonValue, draft: DraftContent): Interpretation {
  switch (fieldRow(field).kind) {
    case 'line':
    case 'text':
    case 'list-id':
      return typeof json === 'string' ? value(json) : refuse(field, 'wrong-type');
    case 'time': {
      if (typeof json !== 'string') return refuse(field, 'wrong-type');
      const instant = canonicalInstant(json);
      return instant === null ? refuse(field, 'not-a-time') : value(instant);
    }
    case 'integer':
      return fromNumber(field, json);
    case 'switch':
      return typeof json === 'boolean' ? value(json) : refuse(field, 'wrong-type');
    case 'json-object':
      return isJsonObject(json) ? value(json) : refuse(field, 'wrong-type');
    case 'speech':
      return fromSpeech(field, json, draft);
    case 'recipients':
      return refuse(field, 'wrong-type');
  }
}

function fromSpeech(field: FieldName, json: JsonValue, draft: DraftContent): Interpretation {
  if (!isJsonObject(json)) return refuse(field, 'wrong-type');
  const children = Object.values(json);
  if (!children.every((child) => typeof child === 'string')) return refuse(field, 'wrong-type');
  if (children.some((child) => child.trim() === '')) return refuse(field, 'empty');
  return value(wholeSpeech(draft.snapshot, json));
}

function fromNumber(field: FieldName, json: JsonValue): Interpretation {
  const text = numberText(json);
  return text === null ? refuse(field, 'wrong-type') : integer(field, text);
}

/** `5`, `5.0` and `5e0` are sent as 5; what only rounds to an integer is refused. */
function integer(field: FieldName, text: string): Interpretation {
  const number = Number(text);
  if (!Number.isFinite(number)) return refuse(field, 'not-a-number');
  if (!isWholeNumber(text)) return refuse(field, 'not-an-integer');
  return value(number === 0 ? 0 : number);
}

const value = (json: JsonValue): Interpretation => ({ ok: true, after: { kind: 'value', value: json } });

const refuse = (field: FieldName, code: Plain): Interpretation => ({
  ok: false,
  problem: { severity: 'error', code, field },
});
