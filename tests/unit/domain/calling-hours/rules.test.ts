import { describe, expect, test } from 'vitest';
import { BUILT_IN_RULES, DEFAULT_RULE_ID } from '@domain/calling-hours/built-in-rules';
import { COUNTRIES_WITH_HOLIDAYS } from '@domain/calling-hours/holidays';
import { callingRuleSchema, daily } from '@domain/calling-hours/rule';
import { allRules, DEFAULT_CALLING_HOURS, readCallingHours, rulesInForce } from '@domain/calling-hours/rules-in-force';

const idsFor = (country: string, region = '', settings = DEFAULT_CALLING_HOURS): readonly string[] =>
  rulesInForce(settings)(country, region).map(({ id }) => id);

describe('the rules that come with the app', () => {
  test.each(BUILT_IN_RULES.map((rule) => [rule.id, rule] as const))('%s is a valid rule', (_, rule) => {
    expect(callingRuleSchema.parse(rule)).toEqual(rule);
  });

  test('have ids of their own', () => {
    expect(new Set(BUILT_IN_RULES.map(({ id }) => id)).size).toBe(BUILT_IN_RULES.length);
  });

  test('that are verified name a source', () => {
    expect(BUILT_IN_RULES.filter(({ isVerified, source }) => isVerified && source === null)).toEqual([]);
  });

  test('without calls on holidays are of countries whose holidays are known', () => {
    const countries = BUILT_IN_RULES.filter(({ week }) => week.holidays === 'none').map(({ area }) => area.slice(0, 2));
    expect(countries.filter((country) => !COUNTRIES_WITH_HOLIDAYS.includes(country))).toEqual([]);
  });
});

describe('rules in force', () => {
  test('are those of the state and of the country', () => {
    expect(idsFor('US', 'US-FL')).toEqual(['us-federal', 'us-fl']);
    expect(idsFor('US', 'US-CA')).toEqual(['us-federal']);
  });

  test('are the usual hours wherever no rule is known', () => {
    expect(idsFor('DE')).toEqual([DEFAULT_RULE_ID]);
    expect(idsFor('')).toEqual([DEFAULT_RULE_ID]);
  });

  test('are not those that are switched off', () => {
    expect(idsFor('US', 'US-FL', { ...DEFAULT_CALLING_HOURS, off: ['us-federal'] })).toEqual(['us-fl']);
    expect(idsFor('DE', '', { ...DEFAULT_CALLING_HOURS, off: [DEFAULT_RULE_ID] })).toEqual([]);
  });

  test('are not verified any more with hours that a user has set', () => {
    const changed = allRules({ ...DEFAULT_CALLING_HOURS, changed: { 'us-federal': daily(9, 18) } });
    expect(changed.find(({ id }) => id === 'us-federal')).toMatchObject({ week: daily(9, 18), isVerified: false });
  });
});

describe('stored settings', () => {
  const own = { ...BUILT_IN_RULES[0], id: 'own-1', title: 'House rule', area: 'DE', source: null, isVerified: false };

  test('are read back', () => {
    const settings = {
      off: ['us-fl', 'own-1'],
      changed: { 'us-federal': daily(9, 20) },
      own: [own],
      useColumns: false,
    };
    expect(readCallingHours(settings)).toEqual({ settings, broken: [] });
  });

  test('name a rule that is broken, and keep the others', () => {
    const { settings, broken } = readCallingHours({ own: [own, { ...own, id: 'own-2', title: 'Torn', week: 'late' }] });
    expect(settings.own).toEqual([own]);
    expect(broken).toEqual(['Torn']);
  });

  test('name rules that this version does not know', () => {
    const { settings, broken } = readCallingHours({
      off: ['mars-federal', 'us-fl'],
      changed: { 'venus-1': daily(1, 2) },
    });
    expect(settings).toMatchObject({ off: ['us-fl'], changed: {} });
    expect(broken).toEqual(['mars-federal', 'venus-1']);
  });

  test.each(['text', 7, []])('that are none at all (%j) are said to be broken', (stored) => {
    expect(readCallingHours(stored)).toEqual({ settings: DEFAULT_CALLING_HOURS, broken: ['?'] });
  });
});
