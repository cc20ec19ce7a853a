import { walkFlat } from '../../store/audience/flat-json';

interface Pair {
  readonly keyFrom: number;
  readonly keyTo: number;
  readonly valueTo: number;
}

/**
 * Whether setting the values of one JSON object (`values`; empty for none) in another one (`text`)
 * is known to change nothing, by their bytes. False where they would have to be parsed.
 */
export function saysThe(text: Uint8Array, values: Uint8Array): boolean {
  if (values.byteLength === 0) return true;
  if (text.byteLength === values.byteLength && Buffer.compare(text, values) === 0) return true;
  if (text.byteLength < values.byteLength) return false;
  const before = pairsOf(text);
  if (before === null) return false;
  return pairsOf(values)?.every((pair) => isAmong(text, before, values, pair)) ?? false;
}

/** `null` where the object is not one of texts alone, as imports write them. */
function pairsOf(object: Uint8Array): readonly Pair[] | null {
  const pairs: Pair[] = [];
  const isFlat = walkFlat(object, 0, object.byteLength, (keyFrom, keyTo, _valueFrom, valueTo) => {
    pairs.push({ keyFrom, keyTo, valueTo });
  });
  return isFlat ? pairs : null;
}

/** Whether the last pair with the same key has the same value. */
function isAmong(text: Uint8Array, before: readonly Pair[], values: Uint8Array, pair: Pair): boolean {
  const same = before.findLast(
    ({ keyFrom, keyTo }) =>
      keyTo - keyFrom === pair.keyTo - pair.keyFrom && isSame(text, keyFrom, values, pair.keyFrom, keyTo - keyFrom),
  );
  if (same === undefined) return false;
  const length = same.valueTo - same.keyFrom;
  return length === pair.valueTo - pair.keyFrom && isSame(text, same.keyFrom, values, pair.keyFrom, length);
}

function isSame(a: Uint8Array, from: number, b: Uint8Array, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (a[from + at] !== b[other + at]) return false;
  return true;
}
