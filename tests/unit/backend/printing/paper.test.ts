import { expect, it } from 'vitest';
import { paperOf } from '@backend/printing/printing-module';

it.each([
  ['US', 'Letter'],
  ['CA', 'Letter'],
  ['MX', 'Letter'],
  ['DE', 'A4'],
  ['IN', 'A4'],
  ['GB', 'A4'],
  [null, 'A4'],
] as const)('the paper of %s is %s', (country, paper) => {
  expect(paperOf(country)).toBe(paper);
});
