import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { type Campaign, serverValue } from '../fields/campaign';
import { FIELD_NAMES, type FieldName, fieldRow } from '../fields/fields';
import { sameJson } from '../json/json-equal';
import { sameInstant } from '../time/instant';
import type { Update } from '../wire/update';
import type { FieldCheck } from './outcome';

/**
 * How each sent field stands in the response, in the order of the table. Times are equal when they
 * name the same instant, JSON when its structure is equal; of speech settings the sent children are
 * compared, whatever else the response holds. A key that the response lacks is `not-returned`, also
 * where `null` was sent: a missing key does not say that the field is empty.
 */
export function verify(sent: Update['sent'], answer: Campaign): readonly FieldCheck[] {
  return FIELD_NAMES.flatMap((field) => {
    const value = sent[field];
    return value === undefined ? [] : [check(field, value, serverValue(answer, field))];
  });
}

function check(field: FieldName, sent: JsonValue, answered: JsonValue | undefined): FieldCheck {
  if (answered === undefined) return { field, kind: 'not-returned' };
  return echoes(field, sent, answered) ? { field, kind: 'echoed' } : { field, kind: 'differs', sent, answered };
}

function echoes(field: FieldName, sent: JsonValue, answered: JsonValue): boolean {
  if (sameJson(sent, answered)) return true;
  const { kind } = fieldRow(field);
  if (kind === 'time') return sameInstant(sent, answered);
  if (kind !== 'speech' || !isJsonObject(sent) || !isJsonObject(answered)) return false;
  return Object.keys(sent).every((child) => Object.hasOwn(answered, child) && sameJson(sent[child], answered[child]));
}
