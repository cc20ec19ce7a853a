import { expect, test } from 'vitest';
import { diffText } from '@domain/diff/text-diff';
import { isMostlySame } from '@domain/diff/text-diff';

test('a new version of a text is shown as differences, another text as a whole', () => {
  const before = 'Customers whose annual plan ends in March. Offer the 12-month plan first.';
  expect(isMostlySame(diffText(before, before.replace('March', 'April')))).toBe(true);
  expect(isMostlySame(diffText(before, 'Lapsed in the last 90 days.'))).toBe(false);
});
