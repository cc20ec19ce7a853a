import { describe, expect, it } from 'vitest';
import { amount, count } from '@text/hi/count';

describe('amounts in Hindi', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [99_999, '99,999'],
    [1_23_456, '1,23,456'],
    [50_00_000, '50,00,000'],
    [12_34_56_789, '12,34,56,789'],
    [-1_23_456, '-1,23,456'],
    [1.5, '1.5'],
  ])('groups %d by thousands, lakhs and crores, with Latin digits', (number, text) => {
    expect(amount(number)).toBe(text);
  });

  it.each([
    [0, '0 पंक्ति'],
    [1, '1 पंक्ति'],
    [2, '2 पंक्तियाँ'],
    [21, '21 पंक्तियाँ'],
    [1_00_000, '1,00,000 पंक्तियाँ'],
  ])('counts 0 and 1 as one: %d', (number, text) => {
    expect(count(number, 'पंक्ति', 'पंक्तियाँ')).toBe(text);
  });
});
