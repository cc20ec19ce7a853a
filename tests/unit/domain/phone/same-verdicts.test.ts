import fc from 'fast-check';
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { allCallingCodes, allCountries } from '@domain/phone/plans';
import { readNumber } from '@domain/phone/read-number';
import { countryOf, HAS_PREFIX, judge, VALID } from '@domain/phone/verdict';
import { seeded } from '../../../fixtures/imports/seeded';
import { variedNumber } from './varied-numbers';

const COUNTRIES_ASKED = getCountries();

/** What the library itself says, in the words of `readNumber`. */
function byTheLibrary(text: string, country: CountryCode | null): string | null {
  const number = parsePhoneNumberFromString(text, {
    extract: false,
    ...(country === null ? {} : { defaultCountry: country }),
  });
  if (number === undefined || number.ext !== undefined || !number.isValid()) return null;
  return `${number.number} ${number.country ?? ''}`;
}

function byUs(text: string, country: CountryCode | null): string | null {
  const number = readNumber(text, country);
  return number === null ? null : `+${number.digits} ${allCountries()[number.country] ?? ''}`;
}

describe('a verdict matches libphonenumber', () => {
  test('on 120,000 varied numbers of every country, with and without a default country', () => {
    const below = seeded(20_261_127);
    const different: unknown[] = [];
    const seen = { valid: 0, invalid: 0, countries: new Set<string>() };
    for (let made = 0; made < 120_000; made += 1) {
      const { text, country } = variedNumber(below, COUNTRIES_ASKED, getCountryCallingCode);
      const at = made % 2 === 0 ? null : country;
      const expected = byTheLibrary(text, at);
      const found = byUs(text, at);
      if (found !== expected) different.push({ text, at, expected, found });
      if (expected === null) seen.invalid += 1;
      else {
        seen.valid += 1;
        seen.countries.add(expected.slice(-2));
      }
    }
    expect(different).toEqual([]);
    expect(seen.valid).toBeGreaterThan(25_000);
    expect(seen.invalid).toBeGreaterThan(25_000);
    expect(seen.countries.size).toBeGreaterThan(200);
  });

  test('on digits after a plus sign, whatever they are', () => {
    const digits = fc
      .tuple(fc.constantFrom(...allCallingCodes(), '', '0'), fc.stringMatching(/^\d{0,18}$/))
      .map(([code, rest]) => code + rest);
    fc.assert(
      fc.property(digits, (text) => {
        const bytes = new TextEncoder().encode(text);
        const verdict = judge(bytes, 0, bytes.length);
        // With a prefix to take off, the number is another one: `readNumber` finds it, as above.
        if ((verdict & HAS_PREFIX) !== 0) return;
        const found = (verdict & VALID) === 0 ? null : `+${text} ${allCountries()[countryOf(verdict)] ?? ''}`;
        expect(found).toBe(byTheLibrary(`+${text}`, null));
      }),
      { numRuns: 30_000 },
    );
  });

  test('on any text, in any default country', () => {
    const country = fc.constantFrom(null, ...COUNTRIES_ASKED);
    const char = fc.constantFrom(
      ...Array.from('0123456789+-()./ []~*#x;,=tel:\t\u00a0\u200b０５٣'),
      'ext',
      ';phone-context=',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(char, { maxLength: 24 }).map((chars) => chars.join('')),
    );
    fc.assert(
      fc.property(text, country, (written, at) => {
        expect(byUs(written, at)).toBe(byTheLibrary(written, at));
      }),
      { numRuns: 20_000 },
    );
  });
});
