import { expect, it } from 'vitest';
import { countryOfNumber } from '@domain/phone/country-of-number';

it.each([
  ['+1 212 555 0123', 'US'],
  ['+91 98200 12345', 'IN'],
  ['+49 1512 3456789', 'DE'],
  ['+870 773 111 632', null],
  ['212 555 0123', null],
  ['', null],
  ['phone_1', null],
])('%s belongs to the country %s', (number, country) => {
  expect(countryOfNumber(number)).toBe(country);
});
