import { expect, it } from 'vitest';
import { countryOptions } from '@renderer/kernel/country-options';
import { matchOptions } from '@renderer/kernel/match-options';

const options = countryOptions('de', []);
const first = (typed: string): string | undefined => matchOptions(options, typed)[0]?.value;

it.each([
  ['UK', 'GB'],
  ['England', 'GB'],
  ['USA', 'US'],
  ['America', 'US'],
  ['united states', 'US'],
  ['+1', 'US'],
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['Indien', 'IN'],
  ['भारत', 'IN'],
  ['+91', 'IN'],
  ['91', 'IN'],
  ['UAE', 'AE'],
  ['Holland', 'NL'],
  ['Turkey', 'TR'],
  ['ivory coast', 'CI'],
])('%s finds the country %s first', (typed, country) => {
  expect(first(typed)).toBe(country);
});

it('lists every country once, likely ones first and the others by name', () => {
  const likely = countryOptions('en', ['IN', 'XX', 'DE']);
  expect(likely.slice(0, 3).map(({ value }) => value)).toEqual(['IN', 'DE', 'AF']);
  expect(likely).toHaveLength(options.length);
  expect(options.length).toBeGreaterThan(200);
  expect(new Set(likely.map(({ value }) => value)).size).toBe(likely.length);
});
