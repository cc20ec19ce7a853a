import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCipher, isSealed, keyIdOf } from '@backend/store/core/cipher';

const KEY = new Uint8Array(32).fill(1);
const cipher = createCipher(KEY);

describe('a cipher', () => {
  it('decrypts what it encrypted, of any text and bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
        const wellFormed = Buffer.from(text, 'utf8').toString('utf8');
        for (const sealed of [cipher.seal(wellFormed), cipher.sealComparably(wellFormed)]) {
          expect(isSealed(sealed)).toBe(true);
          expect(cipher.open(sealed)).toBe(wellFormed);
        }
        const sealed = cipher.sealBytes(bytes);
        expect(isSealed(sealed)).toBe(true);
        expect(cipher.open(sealed)).toEqual(bytes);
      }),
    );
  });

  it('never encrypts a value the same way twice, unless it is to be compared', () => {
    expect(cipher.seal('a')).not.toBe(cipher.seal('a'));
    expect(cipher.sealComparably('a')).toBe(cipher.sealComparably('a'));
    expect(cipher.sealComparably('a')).not.toBe(createCipher(new Uint8Array(32).fill(2)).sealComparably('a'));
  });

  it('keeps what is not encrypted, was changed, or was encrypted with another key', () => {
    const sealed = cipher.seal('secret');
    const changed = `${sealed.slice(0, -4)}AAAA`;
    const foreign = createCipher(new Uint8Array(32).fill(2)).seal('secret');
    for (const value of ['plain', '', '\u0001', '\u0001t', '\u0001tAAAA', changed, foreign, 7, null]) {
      expect(cipher.open(value)).toBe(value);
    }
    // A value of one kind is none of another.
    expect(cipher.open(sealed.replace('\u0001t', '\u0001s'))).not.toBe('secret');
  });

  it('accepts only keys of 32 bytes, and names them without showing them', () => {
    expect(() => createCipher(new Uint8Array(16))).toThrow(RangeError);
    expect(keyIdOf(KEY)).toMatch(/^[0-9a-f]{16}$/);
    expect(keyIdOf(KEY)).not.toBe(keyIdOf(new Uint8Array(32)));
  });
});
