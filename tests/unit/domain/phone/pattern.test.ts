import { expect, test } from 'vitest';
import { readPattern } from '@domain/phone/pattern';
import { allCallingCodes, allCountries, callingCodeOf, planOfCountry, plansOf } from '@domain/phone/plans';
import { judge } from '@domain/phone/verdict';

test('every pattern of every plan can be parsed, so that no number meets one that can’t', () => {
  const plans = allCallingCodes().flatMap((code) => plansOf(code));
  expect(plans.length).toBeGreaterThan(240);
  for (const { general, leading, nationalPrefix, types } of plans) {
    for (const source of [general, leading, nationalPrefix, ...(types ?? []).map(({ pattern }) => pattern)]) {
      expect(readPattern(source), source).not.toBeNull();
    }
  }
  for (const code of allCallingCodes()) {
    const bytes = new TextEncoder().encode(`${code}23456789`);
    expect(judge(bytes, 0, bytes.length)).toBeGreaterThanOrEqual(0);
  }
});

test.each(['a', '\\w', '[^1]', '1*', '1+', '(1', '1)', '^1', '.', '(?=1)', '(1)\\1', '1{2', '[1', '{2}'])(
  'what metadata does not use, such as %s, is not misread',
  (source) => {
    expect(readPattern(source)).toBeNull();
  },
);

test('a country’s calling code is known without its plan, and matches the plan’s', () => {
  for (const country of allCountries().slice(1)) {
    expect(callingCodeOf(country), country).toBe(planOfCountry(country)?.callingCode);
  }
  expect(callingCodeOf('XX')).toBeNull();
});
