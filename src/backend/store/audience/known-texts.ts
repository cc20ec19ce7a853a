import { z } from 'zod';
import { parseJson } from '@kernel/json/json-codec';

const BACKSLASH = 0x5c;
const MAX_KNOWN = 20_000;
/** Longer texts seldom come twice. */
const MAX_BYTES = 64;

/** The texts of one column: those that come again are found by their bytes, and not decoded. */
export class KnownTexts {
  readonly #known = new Map<number, { readonly bytes: Uint8Array; readonly text: string }>();

  /** The text of a JSON string whose bytes stand there without their quotes. */
  of(source: Buffer, from: number, to: number): string {
    if (to - from > MAX_BYTES) return decoded(source, from, to);
    const hash = hashOf(source, from, to);
    const known = this.#known.get(hash);
    if (known !== undefined && isSame(known.bytes, source, from, to)) return known.text;
    const text = decoded(source, from, to);
    if (known === undefined && this.#known.size < MAX_KNOWN) {
      this.#known.set(hash, { bytes: new Uint8Array(source.subarray(from, to)), text });
    }
    return text;
  }
}

function decoded(source: Buffer, from: number, to: number): string {
  const text = source.toString('utf8', from, to);
  return source.subarray(from, to).includes(BACKSLASH) ? z.string().parse(parseJson(`"${text}"`)) : text;
}

/** A small whole number, which maps find fastest. */
function hashOf(source: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 0x01000193) ^ (source[at] ?? 0)) | 0;
  return hash >>> 2;
}

/** Whether these bytes stand there. */
export function isSame(bytes: Uint8Array, source: Uint8Array, from: number, to: number): boolean {
  if (bytes.length !== to - from) return false;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== source[from + at]) return false;
  return true;
}
