import { describe, expect, it } from 'vitest';
import { decodeText } from '@kernel/files/decode-text';

const TEXT = '{"name": "Grüße 🎉"}';
const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const big = (text: string): Buffer => little(text).swap16();

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a mark', little(`\uFEFF${TEXT}`)],
    ['UTF-16 BE with a mark', big(`\uFEFF${TEXT}`)],
    ['UTF-16 LE without a mark', little(TEXT)],
    ['UTF-16 BE without a mark', big(TEXT)],
  ])('in %s is read without its mark', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it.each([
    ['an odd number of bytes', Uint8Array.of(0xff, 0xfe, 0x7b)],
    ['half a surrogate pair', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)],
    ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0xff)],
  ])('with %s is no text', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  it('can be empty', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
