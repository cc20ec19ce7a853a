import { type Chunk, Flag, type Texts } from '../../store/audience/chunk';
import { createWrittenKeys } from './written-keys';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** The escapes that JSON writes itself: of a quote, a backslash and five control characters. */
const WRITTEN_ESCAPES = new Uint8Array(256);
for (const letter of '"\\bfnrt') WRITTEN_ESCAPES[letter.charCodeAt(0)] = 1;

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const BEFORE_NUMBER = latin('{"phone_number":"+');
const BEFORE_METADATA = latin('","metadata":');
const BEFORE_OVERRIDES = latin(',"assistant_overrides":');
const EMPTY_OBJECT = latin('{}');
/** What surrounds the objects of a row, and its number. */
const MAX_AROUND = 100;

/** Rows are written one behind the other, into so many bytes at a time. */
const BUFFER_LENGTH = 64 * 1024;

/** Bytes that grow as needed. */
export interface Written {
  bytes: Uint8Array;
  length: number;
}

/** Writes rows as `recipientToWire` and `writeJson` do, without parsing what imports made. */
export interface RowJson {
  /** Writes a row behind what is there. False if it must be parsed, and nothing is written then. */
  write(chunk: Chunk, row: number, out: Written): boolean;
  /** A row in bytes of its own; `null` if it must be parsed and written. */
  row(chunk: Chunk, row: number): Uint8Array | null;
}

export function createRowJson(): RowJson {
  const keys = createWrittenKeys();
  let buffer = newBuffer();

  /**
   * Copies an object if parsing it and writing it again would give the same bytes; false if not.
   */
  function copy(source: Uint8Array, from: number, to: number, out: Written): boolean {
    const { bytes } = out;
    const last = to - 1;
    if (source[from] !== OPENING || source[last] !== CLOSING) return false;
    let seen = 0;
    let at = from;
    let written = out.length;
    keys.beginRow();
    while (at < last) {
      // A brace before the first pair, and a comma before each further one.
      const before = source[at] ?? 0;
      if (before !== (at === from ? OPENING : COMMA)) return false;
      bytes[written++] = before;
      at += 1;
      if (at === last && before === OPENING) break;
      const index = keys.find(source, at, last);
      if (index < 0 || (seen & (1 << index)) !== 0) return false;
      seen |= 1 << index;
      const valueFrom = at + keys.lengthOf(index);
      for (; at < valueFrom; at += 1) bytes[written++] = source[at] ?? 0;
      for (let byte = source[at] ?? 0; byte !== QUOTE && at < last; byte = source[at] ?? 0) {
        bytes[written++] = byte;
        at += 1;
        if (byte !== BACKSLASH) continue;
        const escaped = source[at] ?? 0;
        if (WRITTEN_ESCAPES[escaped] !== 1) return false;
        bytes[written++] = escaped;
        at += 1;
      }
      if (at >= last) return false;
      bytes[written++] = QUOTE;
      at += 1;
    }
    bytes[written++] = CLOSING;
    out.length = written;
    return true;
  }

  function copyText({ bytes, ends }: Texts, row: number, out: Written): boolean {
    const from = row === 0 ? 0 : (ends[row - 1] ?? 0);
    const to = ends[row] ?? from;
    if (from < to) return copy(bytes, from, to, out);
    append(EMPTY_OBJECT, out);
    return true;
  }

  function write(chunk: Chunk, row: number, out: Written): boolean {
    const number = chunk.numbers[row] ?? 0;
    const { metadata, overrides, phones } = chunk;
    const isBad = ((chunk.flags[row] ?? 0) & (Flag.badMetadata | Flag.badOverrides)) !== 0;
    if (number === 0 || isBad || lengthAt(phones, row) > 0) return false;
    reserve(out, MAX_AROUND + lengthAt(metadata, row) + lengthAt(overrides, row));
    const start = out.length;
    append(BEFORE_NUMBER, out);
    appendDigits(number, out);
    append(BEFORE_METADATA, out);
    if (copyText(metadata, row, out)) {
      append(BEFORE_OVERRIDES, out);
      if (copyText(overrides, row, out)) {
        out.bytes[out.length++] = CLOSING;
        return true;
      }
    }
    out.length = start;
    return false;
  }

  return {
    write,
    row(chunk, row) {
      if (buffer.bytes.byteLength - buffer.length < BUFFER_LENGTH / 2) buffer = newBuffer();
      const from = buffer.length;
      return write(chunk, row, buffer) ? buffer.bytes.subarray(from, buffer.length) : null;
    },
  };
}

const newBuffer = (): Written => ({ bytes: new Uint8Array(BUFFER_LENGTH), length: 0 });

const lengthAt = ({ ends }: Texts, row: number): number => (ends[row] ?? 0) - (row === 0 ? 0 : (ends[row - 1] ?? 0));

/** Writes a few bytes, which must fit. */
function append(text: Uint8Array, out: Written): void {
  const { bytes, length } = out;
  for (let at = 0; at < text.length; at += 1) bytes[length + at] = text[at] ?? 0;
  out.length = length + text.length;
}

function appendDigits(number: number, out: Written): void {
  const { bytes, length } = out;
  const digits = String(number);
  for (let at = 0; at < digits.length; at += 1) bytes[length + at] = digits.charCodeAt(at);
  out.length = length + digits.length;
}

function reserve(out: Written, more: number): void {
  if (out.bytes.byteLength - out.length >= more) return;
  const larger = new Uint8Array(Math.max(out.bytes.byteLength * 2, out.length + more));
  larger.set(out.bytes.subarray(0, out.length));
  out.bytes = larger;
}
