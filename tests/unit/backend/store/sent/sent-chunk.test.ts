import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSent, encodeSent } from '@backend/store/sent/sent-chunk';

const number = fc.integer({ min: 1, max: 999_999_999_999_999 });

describe('a chunk of sent numbers', () => {
  it('has the same numbers after it was stored', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { maxLength: 200 }), (numbers) => {
        const sorted = Float64Array.from(numbers).toSorted();
        expect(decodeSent(encodeSent(sorted))).toEqual(sorted);
      }),
    );
  });

  it('takes about two bytes a number of one country', () => {
    const numbers = Float64Array.from({ length: 8192 }, (_, at) => 12_000_000_000 + at * 9_000);
    expect(encodeSent(numbers).byteLength).toBeLessThan(8192 * 2.1);
  });

  it('is no chunk if its end is missing, or a number is too large', () => {
    expect(decodeSent(Uint8Array.of(200))).toBeNull();
    expect(decodeSent(new Uint8Array(9).fill(255))).toBeNull();
    expect(decodeSent(new Uint8Array())).toEqual(new Float64Array());
  });
});
