import { writeJson } from '@kernel/json/json-codec';
import type { Texts } from './chunk';
import { walkFlat } from './flat-json';
import { filledIn } from './json-part';
import { isSame, KnownTexts } from './known-texts';

/** The values of some keys, in the order of the keys; `null`: neither null nor empty is there. */
export type RowValues = readonly (string | null)[];

/** Reads top-level keys of rows' metadata as texts, all of a row in one go. */
export function valuesReader(keys: readonly (string | null)[]): (texts: Texts, at: number) => RowValues {
  const wanted = keys.map((key) => (key === null ? null : Buffer.from(key, 'utf8')));
  const known = keys.map(() => new KnownTexts());
  let bytes = new Uint8Array();
  let source = Buffer.alloc(0);
  return (texts, row) => {
    if (texts.bytes !== bytes) {
      ({ bytes } = texts as { bytes: Uint8Array<ArrayBuffer> });
      source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const from = row === 0 ? 0 : (texts.ends[row - 1] ?? 0);
    const to = texts.ends[row] ?? from;
    const found = new Array<string | null>(keys.length).fill(null);
    const flat = walkFlat(source, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
      for (let at = 0; at < wanted.length; at += 1) {
        const key = wanted[at] ?? null;
        if (key === null || !isSame(key, source, keyFrom, keyTo)) continue;
        found[at] = valueFrom === valueTo ? null : (known[at]?.of(source, valueFrom, valueTo) ?? null);
      }
    });
    return flat ? found : parsedValues(source.toString('utf8', from, to), keys);
  };
}

/** The values of keys in metadata that have to be parsed. */
export function parsedValues(text: string, keys: readonly (string | null)[]): RowValues {
  const filled = new Map(filledIn(text));
  return keys.map((key) => {
    const value = key === null ? undefined : filled.get(key);
    if (value === undefined) return null;
    return typeof value === 'string' ? value : writeJson(value);
  });
}
