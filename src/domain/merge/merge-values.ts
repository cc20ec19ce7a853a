import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { sameValue } from '../changes/same-value';
import type { FieldName } from '../fields/fields';
import { fieldRow } from '../fields/fields';
import { sameJson } from '../json/json-equal';

/**
 * Two changed sides of one original, merged. Where they disagree (`parts` for an object, else as a
 * whole), `value` has the preferred side's.
 */
export interface MergedValue {
  readonly value: JsonValue;
  readonly agree: boolean;
  /** The keys in which two objects disagree. */
  readonly parts: readonly string[];
}

/**
 * Merges two changed values. An unchanged side gives way; speech settings and the retry policy are
 * merged key by key, and a deleted key counts as changed. Where both disagree, `mine` is kept.
 */
export function mergeValues(field: FieldName, original: JsonValue, mine: JsonValue, theirs: JsonValue): MergedValue {
  if (sameValue(field, mine, theirs)) return { value: mine, agree: true, parts: [] };
  if (sameValue(field, original, mine)) return { value: theirs, agree: true, parts: [] };
  if (sameValue(field, original, theirs)) return { value: mine, agree: true, parts: [] };
  const { kind } = fieldRow(field);
  const byKey = kind === 'json-object' || kind === 'speech';
  if (byKey && isJsonObject(original) && isJsonObject(mine) && isJsonObject(theirs)) {
    return mergeObjects(original, mine, theirs);
  }
  return { value: mine, agree: false, parts: [] };
}

function mergeObjects(original: JsonObject, mine: JsonObject, theirs: JsonObject): MergedValue {
  const parts: string[] = [];
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(original)])];
  const entries = keys.flatMap((key): (readonly [string, JsonValue])[] => {
    const [was, own, other] = [at(original, key), at(mine, key), at(theirs, key)];
    if (!sameJson(own, other) && !sameJson(was, own) && !sameJson(was, other)) parts.push(key);
    const value = sameJson(was, own) ? other : own;
    return value === undefined ? [] : [[key, value]];
  });
  // Made of entries: a key such as __proto__ is a key like any other.
  return { value: Object.fromEntries(entries), agree: parts.length === 0, parts };
}

/** Own keys only: a JSON object has no others. */
function at(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
