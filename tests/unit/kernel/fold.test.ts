import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@kernel/fold';

describe('folding a text for search', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['Köln', 'KOLN'],
    ['Ko\u0308ln', 'köln'],
    ['ＫÖＬＮ ２', 'koln 2'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'ıstanbul'],
    ['\uFB01rst', 'first'],
    ['Łódź', 'lodz'],
    ['Æsop', 'aesop'],
    ['ΟΔΟΣ', 'οδος'],
    ['Ёлка', 'елка'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['O’Brien', "o'brien"],
    ['Jean\u00a0Luc', 'jean luc'],
    ['co\u00adop', 'coop'],
    ['٤١٥', '415'],
    ['+४९ १५१', '+49 151'],
  ])('%s is found by %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['が', 'か'],
    ['ตำ', 'ตา'],
    ['कि', 'क'],
  ])('%s and %s are different letters', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('is the same for all Unicode forms and when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = fold(text);
        for (const form of ['NFC', 'NFD'] as const) expect(fold(text.normalize(form))).toBe(once);
        expect(fold(once)).toBe(once);
      }),
    );
  });
});
