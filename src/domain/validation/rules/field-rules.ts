import type { JsonValue } from '@kernel/json/json';
import { jsonFault } from '@kernel/json/json-bound';
import type { Change } from '../../changes/change';
import type { DraftContent } from '../../changes/draft-content';
import { interpret } from '../../changes/interpret';
import type { Problem } from '../../changes/problem';
import { type FieldName, fieldRow } from '../../fields/fields';
import { readId } from '../../identity/resource-id';
import { repeatedKeys } from '../../json/json-text';
import { holdsRedaction, lockedFields } from '../../wire/redaction';

/**
 * Rules that look at one changed field alone: it can be read, is of its type, is not empty and is
 * within the table's limits.
 */
export function fieldRules(draft: DraftContent, changes: readonly Change[]): readonly Problem[] {
  const locked = lockedFields(draft.snapshot?.campaign);
  return changes.flatMap(({ field }) => {
    const edit = draft.edits[field];
    if (edit === undefined) return [];
    if (locked.has(field)) return [{ severity: 'error', code: 'field-locked', field }];
    const read = interpret(field, edit, draft);
    if (!read.ok) return [read.problem];
    if (read.after.kind !== 'value') return [];
    if (jsonFault(read.after.value) !== null) return [{ severity: 'error', code: 'json-too-much', field }];
    if (holdsRedaction(read.after.value)) return [{ severity: 'error', code: 'holds-redaction', field }];
    const repeated = edit.kind === 'text' && fieldRow(field).kind === 'json-object' ? keyRules(field, edit.text) : [];
    return [...valueRules(field, read.after.value), ...repeated];
  });
}

/**
 * Warns about each key that the text has more than once: which value the user means is not known.
 */
function keyRules(field: FieldName, json: string): readonly Problem[] {
  return repeatedKeys(json)
    .slice(0, MAX_REPEATED_KEYS)
    .map(({ key, line, column }) => ({
      severity: 'warning',
      code: 'json-repeated-key',
      field,
      key: key.length <= MAX_SHOWN_KEY ? key : `${key.slice(0, MAX_SHOWN_KEY)}…`,
      line,
      column,
    }));
}

const MAX_REPEATED_KEYS = 20;
/** In UTF-16 code units. */
const MAX_SHOWN_KEY = 100;

function valueRules(field: FieldName, value: JsonValue): readonly Problem[] {
  const { kind } = fieldRow(field);
  if ((kind === 'line' || kind === 'list-id') && typeof value === 'string' && value.trim() === '') {
    return [{ severity: 'error', code: 'empty', field }];
  }
  if (kind === 'list-id' && typeof value === 'string') return listIdRules(field, value);
  return kind === 'integer' && typeof value === 'number' ? limitRules(field, value) : [];
}

function listIdRules(field: FieldName, value: string): readonly Problem[] {
  const read = readId(value, 'recipient-lists');
  return read.ok ? [] : [{ severity: 'error', code: 'bad-id', field, issue: read.issue }];
}

function limitRules(field: FieldName, value: number): readonly Problem[] {
  // Beyond the safe integers a number would not be sent as it was typed.
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = fieldRow(field);
  if (value < min) return [{ severity: 'error', code: 'too-small', field, limit: min, value }];
  if (value > max) return [{ severity: 'error', code: 'too-large', field, limit: max, value }];
  if (field === 'machine_detection_timeout_seconds' && value > CARRIER_LIMIT_SECONDS) {
    return [{ severity: 'warning', code: 'carrier-timeout', field }];
  }
  return [];
}

/**
 * Twilio's own upper limit, inferred from its documentation (API reference, rule R7); Kathan's
 * documented one is 60.
 */
const CARRIER_LIMIT_SECONDS = 59;
