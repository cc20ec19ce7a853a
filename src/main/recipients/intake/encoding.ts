import { isUtf8 } from 'node:buffer';
import type { Encoding } from '@shared/recipients/import';

/**
 * The encoding of a text file, from pieces of it (the first one from its beginning, the others cut anywhere): what its byte order mark says, UTF-16 where every
 * second byte of Latin text is zero, UTF-8 where all bytes are that, and else Windows-1252, in which every byte is something.
 */
export function guessEncoding(pieces: readonly Uint8Array[]): Encoding {
  const [start = new Uint8Array(0)] = pieces;
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = zeroShares(start.subarray(0, 4096));
  if (zeros.odd > 0.3 && zeros.even < 0.1) return 'utf-16le';
  if (zeros.even > 0.3 && zeros.odd < 0.1) return 'utf-16be';
  return pieces.every((piece) => isUtf8(wholeCharacters(piece))) ? 'utf-8' : 'windows-1252';
}

function zeroShares(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const counts = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  });
  const half = Math.max(1, bytes.length / 2);
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half };
}

/** A piece without the characters that its ends cut. */
function wholeCharacters(piece: Uint8Array): Uint8Array {
  let from = 0;
  while (from < 3 && from < piece.length && ((piece[from] ?? 0) & 0xc0) === 0x80) from += 1;
  let to = piece.length;
  for (let back = 1; back <= 3 && back <= piece.length; back += 1) {
    const byte = piece[piece.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > back) to = piece.length - back;
    break;
  }
  return piece.subarray(from, Math.max(from, to));
}

export interface ToUtf8 {
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** Turns chunks of a file, cut anywhere, into UTF-8 without a byte order mark. UTF-8 itself passes without a copy. */
export function toUtf8(encoding: Encoding): ToUtf8 {
  if (encoding === 'utf-8') return withoutMark();
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    write: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}

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
