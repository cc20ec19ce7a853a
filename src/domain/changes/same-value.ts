import type { JsonValue } from '@kernel/json/json';
import { type FieldName, fieldRow } from '../fields/fields';
import { sameJson } from '../json/json-equal';
import { sameInstant } from '../time/instant';

/**
 * Whether two values of a field say the same: times as instants, everything else as JSON.
 * `undefined` equals only itself.
 */
export function sameValue(field: FieldName, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return sameJson(one, other) || (fieldRow(field).kind === 'time' && sameInstant(one, other));
}
