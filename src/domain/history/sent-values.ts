import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { parseJson } from '@kernel/json/json-codec';
import type { FieldName } from '../fields/fields';
import { fieldOfKey } from '../fields/request-keys';
import type { Receipt } from '../sync/outcome';

/**
 * The values in the stored request by field; `null` where its body was too long to be kept whole.
 */
export function sentValues(receipt: Pick<Receipt, 'request'>): ReadonlyMap<FieldName, JsonValue> | null {
  const body = objectIn(receipt.request.body);
  if (body === null) return null;
  return new Map(
    Object.entries(body).flatMap(([key, value]) => {
      const field = fieldOfKey(key);
      return field === null ? [] : [[field, value] as const];
    }),
  );
}

/** The JSON object in a stored body; `null` where it holds none, or was cut. */
export function objectIn(body: string): Readonly<Record<string, JsonValue>> | null {
  try {
    const value = parseJson(body);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
