import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberCheck } from '@domain/number-rules/check-numbers';
import { countNumbers, countTypes } from '@domain/number-rules/count-numbers';
import { ALL_NUMBERS, type NumberRules, numberRulesSchema } from '@domain/number-rules/number-rules';
import { readNumberRules } from '@domain/number-rules/stored-number-rules';
import { NUMBER_TYPES, typeSetOf } from '@domain/phone/number-type';
import { allCountries } from '@domain/phone/plans';

const US = 14_155_550_100;
const US_FREE = 18_005_550_100;
const GERMAN_MOBILE = 4_915_112_345_678;
const SATELLITE = 881_612_345_678;
const NONE = 0;

const rules = (country: NumberRules['country'], type: NumberRules['type'] = ALL_NUMBERS.type): NumberRules => ({
  country,
  type,
});
const ONLY_US = rules({ level: 'hold-back', allowed: ['US'] });

describe('a rule on numbers', () => {
  it('allows everything as long as nothing is set', () => {
    const check = createNumberCheck(ALL_NUMBERS);
    for (const number of [US, US_FREE, GERMAN_MOBILE, SATELLITE, NONE]) {
      expect(check.heldBy(number)).toBe(-1);
      expect(check.isOutside('country', number) || check.isOutside('type', number)).toBe(false);
    }
  });

  it('holds back numbers of other countries, and those of none', () => {
    const check = createNumberCheck(ONLY_US);
    expect([US, US_FREE, GERMAN_MOBILE, SATELLITE].map((number) => check.heldBy(number))).toEqual([-1, -1, 0, 0]);
    const withNowhere = createNumberCheck(rules({ level: 'hold-back', allowed: ['US', ''] }));
    expect(withNowhere.heldBy(SATELLITE)).toBe(-1);
  });

  it('holds back numbers of other types; "fixed line or mobile" is a type of its own', () => {
    const check = createNumberCheck(rules(ALL_NUMBERS.country, { level: 'hold-back', allowed: ['mobile', 'fixed'] }));
    expect([US, US_FREE, GERMAN_MOBILE].map((number) => check.heldBy(number))).toEqual([1, 1, -1]);
  });

  it('finds numbers but holds nobody back if it only warns', () => {
    const check = createNumberCheck(rules({ level: 'warn', allowed: ['US'] }));
    expect(check.isOutside('country', GERMAN_MOBILE)).toBe(true);
    expect(check.heldBy(GERMAN_MOBILE)).toBe(-1);
  });

  it('says nothing of a row without a valid number, which is an error of its own', () => {
    const nobody = rules({ level: 'hold-back', allowed: [] }, { level: 'hold-back', allowed: [] });
    const check = createNumberCheck(nobody);
    expect(check.heldBy(NONE)).toBe(-1);
    expect(check.isOutside('type', NONE)).toBe(false);
    expect(check.heldBy(US)).toBe(0);
  });
});

describe('stored rules on numbers', () => {
  it('hold everybody back if they cannot be read', () => {
    for (const broken of ['', {}, { country: { level: 'off' } }, 7]) {
      const { rules: read, isBroken } = readNumberRules(broken);
      expect(isBroken).toBe(true);
      expect(createNumberCheck(read).heldBy(US)).toBe(0);
    }
    expect(readNumberRules(null)).toEqual({ rules: ALL_NUMBERS, isBroken: false });
  });

  it('do not allow a type of a later version', () => {
    const later = { country: ALL_NUMBERS.country, type: { level: 'hold-back', allowed: ['mobile', 'hologram'] } };
    expect(readNumberRules(later)).toEqual({
      rules: { country: ALL_NUMBERS.country, type: { level: 'hold-back', allowed: ['mobile'] } },
      isBroken: false,
    });
  });

  it('come back as they were', () => {
    const level = fc.constantFrom('off' as const, 'warn' as const, 'hold-back' as const);
    const given = fc.record({
      country: fc.record({ level, allowed: fc.uniqueArray(fc.constantFrom(...allCountries())) }),
      type: fc.record({ level, allowed: fc.uniqueArray(fc.constantFrom(...NUMBER_TYPES)) }),
    });
    fc.assert(
      fc.property(given, (each) => {
        expect(readNumberRules(numberRulesSchema.parse(each))).toEqual({ rules: each, isBroken: false });
      }),
    );
  });
});

describe('the count of what numbers are', () => {
  const at = (country: string): number => allCountries().indexOf(country);
  const groups = [
    { types: typeSetOf('fixed-or-mobile'), country: at('US'), rows: 5 },
    { types: typeSetOf('premium'), country: at('US'), rows: 1 },
    { types: typeSetOf('mobile'), country: at('DE'), rows: 3 },
    { types: typeSetOf('mobile'), country: at('FR'), rows: 1 },
    { types: 0, country: 0, rows: 2 },
  ];

  it('has the rows of each type, largest first, without those that have no number', () => {
    expect(countTypes(groups)).toEqual([
      { types: ['fixed-or-mobile'], rows: 5 },
      { types: ['mobile'], rows: 4 },
      { types: ['premium'], rows: 1 },
    ]);
  });

  it('says how many rows each rule does not allow, by country and by type', () => {
    const both = rules({ level: 'warn', allowed: ['US'] }, { level: 'hold-back', allowed: ['fixed-or-mobile'] });
    expect(countNumbers(groups, both, 12)).toMatchObject({
      total: 12,
      outside: [
        {
          ...{ rule: 'country', level: 'warn', rows: 4 },
          parts: [
            { of: 'DE', rows: 3 },
            { of: 'FR', rows: 1 },
          ],
        },
        {
          ...{ rule: 'type', level: 'hold-back', rows: 5 },
          parts: [
            { of: 'mobile', rows: 4 },
            { of: 'premium', rows: 1 },
          ],
        },
      ],
    });
    expect(countNumbers(groups, ALL_NUMBERS, 12).outside).toEqual([]);
  });
});
