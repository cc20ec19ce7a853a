import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newSpoolKey, spoolCipher } from '@backend/files/spool-cipher';

it('encrypts pieces like AES-256-CTR encrypts the whole, whatever the pieces are', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 8 }), (pieces) => {
      const key = newSpoolKey();
      let position = 0;
      const encrypted = pieces.map((piece) => {
        const done = spoolCipher(key, position, piece);
        position += piece.length;
        return done;
      });
      const whole = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.concat(pieces));
      return Buffer.concat(encrypted).equals(whole);
    }),
  );
});

it('decrypts from any position', () => {
  const key = newSpoolKey();
  const text = Buffer.from('Zaphod;+14155550100\n'.repeat(500));
  const encrypted = spoolCipher(key, 0, text);
  expect(Buffer.from(encrypted).includes('Zaphod')).toBe(false);
  fc.assert(
    fc.property(fc.nat({ max: text.length }), fc.nat({ max: 300 }), (from, length) =>
      Buffer.from(spoolCipher(key, from, encrypted.subarray(from, from + length))).equals(
        text.subarray(from, from + length),
      ),
    ),
  );
});

it('creates a new key each time', () => {
  expect(newSpoolKey()).not.toEqual(newSpoolKey());
  expect(newSpoolKey()).toHaveLength(32);
});
