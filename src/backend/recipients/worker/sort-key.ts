import { MAX_DIGITS, NO_WEIGHT, type Weights } from './collation';

const ZERO = 0x30;
const NINE = 0x39;

/**
 * Writes texts of ASCII as bytes that are ordered as the texts are: a weight for each character; a
 * number is a weight by the count of its digits, and then two of them in a byte. It shows
 * eight bytes of one text at a time.
 */
export class SortKeys {
  /** The eight bytes; 0 behind the end of the text. */
  high = 0;
  low = 0;
  readonly #weights: Uint8Array;
  readonly #digits: number;
  readonly #window = new Uint8Array(8);

  constructor({ of, digits }: Weights) {
    this.#weights = of;
    this.#digits = digits;
  }

  /**
   * Shows the bytes from `skip` on of the text in ASCII that stands there. False if it has no such
   * bytes, because nothing is known of a character. Whether more follow: the last byte is not 0.
   */
  read(texts: Uint8Array, from: number, to: number, skip: number): boolean {
    const window = this.#window;
    const end = skip + 8;
    let [length, at] = [0, from];
    while (at < to && length < end) {
      const byte = texts[at] ?? 0;
      if (byte < ZERO || byte > NINE) {
        const weight = byte < 128 ? (this.#weights[byte] ?? NO_WEIGHT) : NO_WEIGHT;
        if (weight === NO_WEIGHT) return false;
        if (weight !== 0) {
          if (length >= skip) window[length - skip] = weight;
          length += 1;
        }
        at += 1;
        continue;
      }
      let last = at + 1;
      while (last < to && isDigit(texts[last] ?? 0)) last += 1;
      while (at < last - 1 && texts[at] === ZERO) at += 1;
      const count = last - at;
      if (count > MAX_DIGITS) return false;
      if (length >= skip) window[length - skip] = this.#digits + count - 1;
      length += 1;
      for (let odd = count & 1; at < last; odd = 0) {
        const value =
          odd === 1 ? (texts[at] ?? 0) - ZERO : ((texts[at] ?? 0) - ZERO) * 10 + (texts[at + 1] ?? 0) - ZERO;
        if (length >= skip && length < end) window[length - skip] = value + 1;
        length += 1;
        at += odd === 1 ? 1 : 2;
      }
    }
    for (let empty = Math.max(0, length - skip); empty < 8; empty += 1) window[empty] = 0;
    this.high = word(window, 0);
    this.low = word(window, 4);
    return true;
  }

  /** Whether all of a text is known: `read` alone looks no further than it must. */
  isKnown(texts: Uint8Array, from: number, to: number): boolean {
    let digits = 0;
    for (let at = from; at < to; at += 1) {
      const byte = texts[at] ?? 0;
      digits = isDigit(byte) ? digits + 1 : 0;
      if (digits > MAX_DIGITS || (digits === 0 && (byte >= 128 || this.#weights[byte] === NO_WEIGHT))) return false;
    }
    return true;
  }
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

function word(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
