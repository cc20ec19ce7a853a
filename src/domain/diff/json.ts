import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { sameJson } from '../json/json-equal';

export type JsonPath = readonly (string | number)[];
type Items = readonly JsonValue[];

/** One difference. Indexes of added items count in the new array, all others in the old one. */
export type JsonDifference =
  | { readonly kind: 'added'; readonly path: JsonPath; readonly after: JsonValue }
  | { readonly kind: 'removed'; readonly path: JsonPath; readonly before: JsonValue }
  | { readonly kind: 'changed'; readonly path: JsonPath; readonly before: JsonValue; readonly after: JsonValue };

/** Compares by path: objects by key in any order, arrays by index between common ends. */
export function diffJson(before: JsonValue, after: JsonValue, path: JsonPath = []): readonly JsonDifference[] {
  if (sameJson(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differenceAt(own(before, key), own(after, key), [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return diffItems(before, after, path);
  return [{ kind: 'changed', path, before, after }];
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function differenceAt(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: JsonPath,
): readonly JsonDifference[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'added', path, after }];
  return after === undefined ? [{ kind: 'removed', path, before }] : diffJson(before, after, path);
}

function diffItems(before: Items, after: Items, path: JsonPath): readonly JsonDifference[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameJson(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && sameJson(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  const length = Math.max(old.length, now.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    differenceAt(old[index], now[index], [...path, start + index]),
  );
}
