import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { NUMBER_TYPES, type NumberType, typeSetOf, typesIn } from '@domain/phone/number-type';
import { allCountries } from '@domain/phone/plans';
import { readE164 } from '@domain/phone/read-number';
import { type TypedNumber, typeNumber, typesOfNumber } from '@domain/phone/type-of-number';
import { repositoryRoot } from '../../../../scripts/repository';
import { seeded } from '../../../fixtures/imports/seeded';
import { numbersOfPlans } from './numbers-of-plans';
import { variedNumber } from './varied-numbers';

/** How the library calls our types. Those of other networks are ours alone. */
const LIBRARY_TYPES: Readonly<Partial<Record<NumberType, string>>> = {
  mobile: 'MOBILE',
  fixed: 'FIXED_LINE',
  'fixed-or-mobile': 'FIXED_LINE_OR_MOBILE',
  'toll-free': 'TOLL_FREE',
  premium: 'PREMIUM_RATE',
  'shared-cost': 'SHARED_COST',
  voip: 'VOIP',
  personal: 'PERSONAL_NUMBER',
  uan: 'UAN',
  pager: 'PAGER',
  voicemail: 'VOICEMAIL',
};

/** The library's type of a number without a plus sign by our types; our own ones stand for any. */
function libraryType(digits: string, byLibrary: string | undefined): string | undefined {
  const types = typesOfNumber(Number(digits));
  const isOwn = types.every((type) => type === 'satellite' || type === 'network');
  expect(isOwn).toBe(/^(870|88[123])/.test(digits));
  return isOwn ? byLibrary : types.map((type) => LIBRARY_TYPES[type]).join();
}

describe('the type of a number matches libphonenumber', () => {
  test('on numbers of every kind of every numbering plan', () => {
    const below = seeded(20_261_130);
    const different: unknown[] = [];
    const seen = new Map<string, number>();
    const countries = new Set<string>();
    for (const digits of numbersOfPlans(below, 20)) {
      const number = parsePhoneNumberFromString(`+${digits}`, { extract: false });
      if (number?.isValid() !== true || number.number !== `+${digits}`) continue;
      const expected = number.getType();
      const found = libraryType(digits, expected);
      if (found !== expected) different.push({ digits, expected, found });
      seen.set(expected ?? '', (seen.get(expected ?? '') ?? 0) + 1);
      countries.add(number.country ?? number.countryCallingCode);
    }
    expect(different).toEqual([]);
    expect(countries.size).toBeGreaterThan(245);
    expect([...seen.values()].every((count) => count > 100)).toBe(true);
    expect([...seen.keys()].toSorted()).toEqual(Object.values(LIBRARY_TYPES).toSorted());
  });

  test('on 30,000 varied numbers of every country', () => {
    const below = seeded(20_261_131);
    const different: unknown[] = [];
    let valid = 0;
    for (let made = 0; made < 30_000; made += 1) {
      const { text } = variedNumber(below, getCountries(), getCountryCallingCode);
      const read = readE164(text, null);
      if (read === null) continue;
      valid += 1;
      const number = parsePhoneNumberFromString(text, { extract: false });
      const expected = number?.getType();
      const found = libraryType(read.digits, expected);
      if (found !== expected) different.push({ text, expected, found });
    }
    expect(different).toEqual([]);
    expect(valid).toBeGreaterThan(10_000);
  });
});

test('the version of the metadata is the one that the documents name', () => {
  const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
  const { version } = JSON.parse(read('node_modules/libphonenumber-js/package.json')) as { version: string };
  expect(read('docs/reference/phone-numbers.md')).toContain(`\`libphonenumber-js\` ${version} `);
});

describe('the type of a number', () => {
  test.each([
    ['a number of the United States, where mobiles look like fixed lines', 14_155_550_100, ['fixed-or-mobile']],
    ['a number of Canada', 14_165_550_100, ['fixed-or-mobile']],
    ['a number of Jamaica, which tells mobiles by their exchange', 18_762_101_234, ['mobile']],
    ['a toll-free number of North America', 18_005_550_100, ['toll-free']],
    ['another toll-free code of North America', 18_885_550_100, ['toll-free']],
    ['a premium number of North America', 19_005_550_100, ['premium']],
    ['a personal number of North America', 15_002_345_678, ['personal']],
    ['a British mobile', 447_911_123_456, ['mobile']],
    ['a British fixed line', 442_079_460_018, ['fixed']],
    ['a British pager', 447_640_123_456, ['pager']],
    ['a German number of shared cost', 491_801_234_567, ['shared-cost']],
    ['a British number of shared cost, which the metadata call premium', 448_451_234_567, ['premium']],
    ['a British number of internet telephony', 445_612_345_678, ['voip']],
    ['a British company number', 443_301_234_567, ['uan']],
    ['a British personal number', 447_012_345_678, ['personal']],
    ['a German premium number', 499_001_234_567, ['premium']],
    ['an Australian number of six digits', 61_131_234, ['shared-cost']],
    ['an Italian fixed line, whose zero belongs to it', 390_612_345_678, ['fixed']],
    ['an Inmarsat telephone', 870_773_111_632, ['satellite']],
    ['a satellite telephone of a global network', 881_612_345_678, ['satellite']],
    ['a Thuraya telephone among the international networks', 8_821_612_345_678, ['satellite']],
    ['another international network, which may be anything', 883_510_012_345_678, ['network']],
    ['an international toll-free number', 80_012_345_678, ['toll-free']],
    ['an international number of shared cost', 80_812_345_678, ['shared-cost']],
    ['an international premium number', 979_123_456_789, ['premium']],
    ['no number', 0, []],
  ])('is told for %s', (_, number, types) => {
    expect(typesOfNumber(number)).toEqual(types);
  });

  test('is one or fixed line or mobile, as long as no number matches patterns of other kinds', () => {
    expect(typesIn(typeSetOf('pager', 'mobile'))).toEqual(['mobile', 'pager']);
    const several = new Set<string>();
    for (const digits of numbersOfPlans(seeded(7), 20)) {
      const types = typesOfNumber(Number(digits));
      if (types.length > 1) several.add(types.join(' or '));
    }
    expect([...several]).toEqual([]);
  });

  test('comes with the country that validity gives', () => {
    const typed: TypedNumber = { types: 0, country: 0 };
    for (const digits of numbersOfPlans(seeded(11), 3)) {
      const read = readE164(`+${digits}`, null);
      if (read?.digits !== digits) continue;
      typeNumber(Number(digits), typed);
      expect([digits, allCountries()[typed.country]]).toEqual([digits, allCountries()[read.country]]);
      expect(typed.types).toBeGreaterThan(0);
      expect(typed.types).toBeLessThan(1 << NUMBER_TYPES.length);
    }
  });
});

describe('a short number', () => {
  /** Emergency calls, directory enquiries and text messages; none of them is a number in E.164. */
  test.each([
    ['US', ['911', '988', '40404']],
    ['CA', ['911', '988']],
    ['DE', ['110', '112', '116117', '11833']],
    ['GB', ['112', '999', '118118', '66700']],
    ['FR', ['112', '118218', '3919']],
    ['ES', ['112', '11818']],
    ['IN', ['112', '1098', '56161']],
    ['AU', ['000', '112', '12456']],
  ])('of %s is never valid', (country, numbers) => {
    expect(numbers.filter((digits) => readE164(digits, country) !== null)).toEqual([]);
  });

  test('is an ordinary one where the same digits are', () => {
    expect(readE164('40404', 'DE')?.digits).toBe('4940404');
    expect(typesOfNumber(4_940_404)).toEqual(['fixed']);
  });
});
