import { z } from 'zod';
import { parseJson } from '@kernel/json/json-codec';
import { walkFlat } from '../../store/audience/flat-json';
import { parsedValues } from '../../store/audience/read-values';
import { decode } from '../../store/audience/row';

const BACKSLASH = 0x5c;

/**
 * The value of a top-level key of a row's metadata as text; `null` where it has none that is
 * neither null nor empty.
 */
export function valueOf(metadata: Uint8Array, key: string): string | null {
  const wanted = Buffer.from(key, 'utf8');
  let found = '';
  const flat = walkFlat(metadata, 0, metadata.byteLength, (keyFrom, keyTo, valueFrom, valueTo) => {
    if (keyTo - keyFrom !== wanted.byteLength || wanted.compare(metadata, keyFrom, keyTo) !== 0) return;
    const bytes = metadata.subarray(valueFrom, valueTo);
    found = bytes.includes(BACKSLASH) ? z.string().parse(parseJson(`"${decode(bytes)}"`)) : decode(bytes);
  });
  if (flat) return found === '' ? null : found;
  return parsedValues(decode(metadata), [key])[0] ?? null;
}
