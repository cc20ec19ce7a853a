import { isUtf8 } from 'node:buffer';
import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import type { Encoding } from '@domain/recipients/encodings';
import { createUtf32Decoder, type Decoder } from './utf-32';

export interface ToUtf8 {
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/**
 * Turns chunks of a file, cut anywhere, into UTF-8 without a byte order mark. UTF-8 itself passes
 * without a copy.
 */
export function toUtf8(encoding: Encoding): ToUtf8 {
  if (encoding === 'utf-8') return withoutMark();
  const decoder = createDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    write: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}

/**
 * A decoder of the standard's own tables: the ones of the runtime lack some encodings and differ
 * from the standard in others.
 */
export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return createUtf32Decoder(encoding === 'utf-32le');
  return new StandardDecoder(encoding);
}

/**
 * Tells whether UTF-8 that came out of `toUtf8` is what the file said: valid for files of UTF-8,
 * and for others without replacement characters and C1 controls, which stand where a byte means
 * nothing in the encoding.
 */
export const decodabilityTest = (encoding: Encoding): ((bytes: Uint8Array) => boolean) =>
  encoding === 'utf-8' ? isUtf8 : isCleanlyDecoded;

function isCleanlyDecoded(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes('\ufffd')) return false;
  for (let at = buffer.indexOf(C1_LEAD); at >= 0; at = buffer.indexOf(C1_LEAD, at + 1)) {
    if ((buffer[at + 1] ?? 0xff) < 0xa0) return false;
  }
  return true;
}

/** The first byte of U+0080 to U+00BF in UTF-8. */
const C1_LEAD = 0xc2;
const MARK = [0xef, 0xbb, 0xbf];

function withoutMark(): ToUtf8 {
  let head: number[] | null = [];
  return {
    write(chunk) {
      if (head === null) return chunk;
      const start = Uint8Array.from([...head, ...chunk.subarray(0, 3)]);
      const isMark = MARK.every((byte, index) => start[index] === byte);
      if (!isMark && start.length < 3 && MARK.slice(0, start.length).every((byte, index) => start[index] === byte)) {
        head = Array.from(start);
        return new Uint8Array(0);
      }
      const whole = head.length === 0 ? chunk : Buffer.concat([Uint8Array.from(head), chunk]);
      head = null;
      return isMark ? whole.subarray(3) : whole;
    },
    end: () => Uint8Array.from(head ?? []),
  };
}
