import { type ExactNumber, isExactNumber, isJsonObject, type JsonValue } from '@kernel/json/json';
import { sameNumber } from '@kernel/json/json-number';

/**
 * Whether two JSON values say the same: numbers by value (`1.0` is `1`), objects whatever the order
 * of their keys, arrays in order. `undefined` (a key that is not there) equals only itself, never
 * `null`.
 */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  // A list of pairs instead of recursion: pasted JSON may be nested deeper than the call stack.
  const pairs: [JsonValue | undefined, JsonValue | undefined][] = [[a, b]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (isNumber(left) && isNumber(right)) {
      if (!sameNumber(left, right)) return false;
      continue;
    }
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return false;
      left.forEach((item: JsonValue, index) => pairs.push([item, right[index] as JsonValue | undefined]));
    } else if (isJsonObject(left) && isJsonObject(right)) {
      const keys = Object.keys(left);
      if (keys.length !== Object.keys(right).length) return false;
      if (!keys.every((key) => Object.hasOwn(right, key))) return false;
      for (const key of keys) pairs.push([left[key], right[key]]);
    } else {
      return false;
    }
  }
  return true;
}

function isNumber(value: JsonValue | undefined): value is number | ExactNumber {
  return typeof value === 'number' || isExactNumber(value);
}
