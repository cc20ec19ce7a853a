import { fold } from '@kernel/fold';
import { writeJson } from '@kernel/json/json-codec';
import { Flag } from '../../store/audience/chunk';
import { walkFlat } from '../../store/audience/flat-json';
import { filledIn } from '../../store/audience/json-part';
import type { KeyIndex } from '../../store/audience/key-index';

/**
 * How many metadata keys are marked row by row, the ones that are met first; of further ones the
 * rows have to be read.
 */
const MARKED_KEYS = 31;

/** The mark of a key by its index; 0 where none is left for it. */
export const bitOf = (index: number): number => (index < MARKED_KEYS ? 1 << index : 0);

/**
 * Where the values of rows are written to, folded and a zero byte behind each. It grows as needed.
 */
export interface Folded {
  bytes: Buffer;
  length: number;
}

const BACKSLASH = 0x5c;

/** What the letter behind a backslash stands for; 0 for the one that needs more. */
const ESCAPED = new Uint8Array(256);
for (const [letter, meaning] of Object.entries({
  ...{ '"': '"', '\\': '\\', '/': '/' },
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
})) {
  ESCAPED[letter.charCodeAt(0)] = meaning.charCodeAt(0);
}

/**
 * Writes the values of one row's metadata (bytes `from` to `to`) behind what is there, and returns
 * the marks of the keys that have one. What imports make is read byte by byte, because parsing a
 * million rows takes seconds; all else is parsed.
 */
export function foldMetadata(
  source: Buffer,
  from: number,
  to: number,
  flags: number,
  out: Folded,
  keys: KeyIndex,
): number {
  if (from === to) return 0;
  if ((flags & Flag.badMetadata) !== 0) {
    append(out, source.toString('utf8', from, to));
    return 0;
  }
  const start = out.length;
  const seen = { bits: 0, simple: true };
  reserve(out, to - from);
  keys.beginRow();
  const flat = walkFlat(source, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
    if (valueFrom === valueTo || !seen.simple) return;
    seen.bits |= bitOf(keys.at(source, keyFrom, keyTo));
    seen.simple = foldValue(source, valueFrom, valueTo, out);
  });
  if (flat && seen.simple) return seen.bits;
  out.length = start;
  return foldParsed(source.toString('utf8', from, to), out, keys);
}

/** False where the text needs to be parsed. */
function foldValue(source: Buffer, from: number, to: number, out: Folded): boolean {
  const { bytes, length } = out;
  let written = length;
  let seen = 0;
  for (let at = from; at < to; at += 1) {
    let byte = source[at] ?? 0;
    if (byte === BACKSLASH) {
      at += 1;
      byte = ESCAPED[source[at] ?? 0] ?? 0;
      if (byte === 0) return false;
    }
    bytes[written] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    seen |= byte;
    written += 1;
  }
  out.length = written;
  // What is not ASCII may change its length when it is folded.
  if (seen >= 0x80) foldTail(out, length);
  out.bytes[out.length] = 0;
  out.length += 1;
  return true;
}

/** Folds what was written from `from` on. */
function foldTail(out: Folded, from: number): void {
  const folded = fold(out.bytes.toString('utf8', from, out.length));
  out.length = from;
  reserve(out, folded.length * 3 + 1);
  out.length += out.bytes.write(folded, from, 'utf8');
}

function foldParsed(text: string, out: Folded, keys: KeyIndex): number {
  let bits = 0;
  for (const [key, value] of filledIn(text)) {
    bits |= bitOf(keys.of(key));
    append(out, typeof value === 'string' ? value : writeJson(value));
  }
  return bits;
}

export function append(out: Folded, text: string): void {
  const folded = fold(text);
  reserve(out, folded.length * 3 + 1);
  out.length += out.bytes.write(folded, out.length, 'utf8');
  out.bytes[out.length] = 0;
  out.length += 1;
}

function reserve(out: Folded, more: number): void {
  if (out.bytes.byteLength - out.length >= more) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(out.bytes.byteLength * 2, out.length + more));
  out.bytes.copy(larger, 0, 0, out.length);
  out.bytes = larger;
}
