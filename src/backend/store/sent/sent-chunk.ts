/** How many numbers a chunk has at most. */
export const SENT_PER_CHUNK = 8192;

/** The most bytes of a number or a gap: 2^53 in pieces of seven bits. */
const MAX_NUMBER_BYTES = 8;

/**
 * Returns ascending numbers as the gaps between them, seven bits a byte, lowest first: about two
 * bytes a number for a million of one country.
 */
export function encodeSent(numbers: Float64Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * MAX_NUMBER_BYTES);
  let [at, before] = [0, 0];
  for (const number of numbers) {
    let gap = number - before;
    before = number;
    while (gap >= 128) {
      bytes[at++] = (gap % 128) + 128;
      gap = Math.floor(gap / 128);
    }
    bytes[at++] = gap;
  }
  return bytes.slice(0, at);
}

/** Returns the numbers of a chunk; `null`: the bytes are no chunk. */
export function decodeSent(bytes: Uint8Array): Float64Array | null {
  const numbers = new Float64Array(bytes.length);
  let [length, number, scale] = [0, 0, 1];
  for (const byte of bytes) {
    number += (byte % 128) * scale;
    scale *= 128;
    if (number > Number.MAX_SAFE_INTEGER) return null;
    if (byte >= 128) continue;
    numbers[length++] = number;
    scale = 1;
  }
  return scale === 1 ? numbers.slice(0, length) : null;
}
