import { createHash } from 'node:crypto';
import { KEY_BYTES } from '../store';

/**
 * Crockford's base 32: no I, L, O or U, so that what is copied by hand can be read
 * (crockford.com/base32.html).
 */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_BYTES = 3;
const BITS_PER_DIGIT = 5;
const GROUP = 4;

/**
 * Writes a data key as users keep it: 32 bytes and a 24-bit checksum in 14 groups of four
 * characters. Any mistyped character is found but for one in 16 million.
 */
export function writeRecoveryKey(key: Uint8Array): string {
  const bits = [...key, ...checksumOf(key)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = (bits.match(/.{5}/g) ?? []).map((digit) => DIGITS.charAt(Number.parseInt(digit, 2)));
  return (digits.join('').match(/.{4}/g) ?? []).join('-');
}

/**
 * Reads one back, in any case, with any spaces and dashes, and with O for 0 and I or L for 1;
 * `null` if it is mistyped.
 */
export function readRecoveryKey(text: string): Uint8Array | null {
  const digits = normalized(text);
  if (digits.length * BITS_PER_DIGIT !== (KEY_BYTES + CHECK_BYTES) * 8) return null;
  const values = Array.from(digits, (digit) => DIGITS.indexOf(digit));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(BITS_PER_DIGIT, '0')).join('');
  const bytes = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const key = bytes.slice(0, KEY_BYTES);
  return checksumOf(key).equals(bytes.subarray(KEY_BYTES)) ? key : null;
}

/** Whether a text is the last group of a recovery key. */
export function isLastGroup(text: string, recoveryKey: string): boolean {
  return normalized(text) === recoveryKey.slice(-GROUP);
}

function normalized(text: string): string {
  return text.replaceAll(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

function checksumOf(key: Uint8Array): Buffer {
  return createHash('sha256').update('campaign-desk recovery key 1').update(key).digest().subarray(0, CHECK_BYTES);
}
