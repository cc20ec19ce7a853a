import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLastGroup, readRecoveryKey, writeRecoveryKey } from '@backend/keys/recovery-key';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery key', () => {
  it('is 14 groups of four and returns the key, whatever its spacing and case', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom('-', ' ', '', ' - '), fc.boolean(), (key, separator, isLower) => {
        const text = writeRecoveryKey(key);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
        const spaced = text.replaceAll('-', separator);
        expect(readRecoveryKey(isLower ? spaced.toLowerCase() : spaced)).toEqual(key);
      }),
    );
  });

  it('reads O as 0, and I and L as 1', () => {
    const text = writeRecoveryKey(new Uint8Array(32));
    expect(readRecoveryKey(text.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(new Uint8Array(32));
  });

  it('is rejected with any one character changed, two swapped or some missing', () => {
    fc.assert(
      fc.property(keys, fc.nat(55), fc.nat(30), (key, at, by) => {
        const digits = writeRecoveryKey(key).replaceAll('-', '');
        const other = DIGITS.charAt((DIGITS.indexOf(digits.charAt(at)) + by + 1) % 32);
        expect(readRecoveryKey(digits.slice(0, at) + other + digits.slice(at + 1))).toBeNull();
        expect(readRecoveryKey(digits.slice(0, -1))).toBeNull();
        expect(readRecoveryKey(`${digits}0`)).toBeNull();
        const [one, next] = [digits.charAt(at), digits.charAt(at + 1)];
        if (next !== '' && one !== next) {
          expect(readRecoveryKey(digits.slice(0, at) + next + one + digits.slice(at + 2))).toBeNull();
        }
      }),
    );
    expect(readRecoveryKey('')).toBeNull();
    expect(readRecoveryKey('€'.repeat(56))).toBeNull();
  });

  it('recognises its last group in any case', () => {
    const text = writeRecoveryKey(new Uint8Array(32).fill(7));
    expect(isLastGroup(` ${text.slice(-4).toLowerCase()} `, text)).toBe(true);
    expect(isLastGroup(text.slice(0, 4), text)).toBe(false);
    expect(isLastGroup('', text)).toBe(false);
  });
});
