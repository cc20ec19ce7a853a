import { type FieldName, fieldRow, FIELDS } from './fields';

/**
 * How the two times are named in a request: the current page's camelCase, or the older pages'
 * snake_case.
 */
export type ScheduleKeys = 'camelCase' | 'snake_case';

/** The key under which a field goes into the PATCH body. */
export function requestKeyOf(name: FieldName, scheduleKeys: ScheduleKeys): string {
  const row = fieldRow(name);
  return row.kind === 'time' && scheduleKeys === 'snake_case' ? row.name : row.requestKey;
}

/**
 * The field that a request or response key means, under either spelling; `null` for keys that are
 * no field.
 */
export function fieldOfKey(key: string): FieldName | null {
  return FIELDS.find((row) => row.requestKey === key || row.name === key)?.name ?? null;
}
