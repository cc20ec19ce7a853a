import { z } from 'zod';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { walkFlat } from './flat-json';
import { filledIn } from './json-part';
import { decode } from './row';

const BACKSLASH = 0x5c;

/** The values of some keys, in the order of the keys; `null`: neither null nor empty is there. */
export type ReadValues = (metadata: Uint8Array) => readonly (string | null)[];

/** Reads top-level keys of rows' metadata as texts, all of a row in one go. */
export function valuesReader(keys: readonly (string | null)[]): ReadValues {
  const wanted = keys.map((key) => (key === null ? null : Buffer.from(key, 'utf8')));
  return (metadata) => {
    const found = new Array<string | null>(keys.length).fill(null);
    const flat = walkFlat(metadata, 0, metadata.byteLength, (keyFrom, keyTo, valueFrom, valueTo) => {
      for (let at = 0; at < wanted.length; at += 1) {
        const key = wanted[at] ?? null;
        if (key?.byteLength !== keyTo - keyFrom || key.compare(metadata, keyFrom, keyTo) !== 0) continue;
        found[at] = textIn(metadata.subarray(valueFrom, valueTo));
      }
    });
    if (flat) return found;
    const filled = new Map(filledIn(decode(metadata)));
    return keys.map((key) => {
      const value = key === null ? undefined : filled.get(key);
      if (value === undefined) return null;
      return typeof value === 'string' ? value : writeJson(value);
    });
  };
}

function textIn(bytes: Uint8Array): string | null {
  if (bytes.byteLength === 0) return null;
  return bytes.includes(BACKSLASH) ? z.string().parse(parseJson(`"${decode(bytes)}"`)) : decode(bytes);
}
