import { describe, expect, test } from 'vitest';
import { BUILT_IN_RULES, DEFAULT_RULE_ID } from '@domain/calling-hours/built-in-rules';
import { COUNTRIES_WITH_HOLIDAYS } from '@domain/calling-hours/holidays';
import { callingRuleSchema, daily, type Stretch } from '@domain/calling-hours/rule';
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

/** When calls may be made on weekdays, Saturdays, Sundays and holidays, in short. */
function hoursOf(id: string): string {
  const week = BUILT_IN_RULES.find((rule) => rule.id === id)?.week;
  if (week === undefined) return 'no rule';
  const hours = (stretches: readonly Stretch[]): string =>
    stretches.map(({ from, to }) => `${String(from / 60)}-${String(to / 60)}`).join('+') || 'none';
  return `${[week.weekdays, week.saturday, week.sunday].map(hours).join(', ')}; ${week.holidays}`;
}

describe('the hours of each area that are known', () => {
  test.each([
    ['us-federal', '8-21, 8-21, 8-21; as-usual'],
    ['us-al', '8-20, 8-20, none; none'],
    ['us-ct', '9-20, 9-20, 9-20; as-usual'],
    ['us-fl', '8-20, 8-20, 8-20; as-usual'],
    ['us-ky', '10-21, 10-21, 10-21; as-usual'],
    ['us-la', '8-20, 8-20, none; none'],
    ['us-ma', '8-20, 8-20, 8-20; as-usual'],
    ['us-md', '8-20, 8-20, 8-20; as-usual'],
    ['us-mi', '9-21, 9-21, 9-21; as-usual'],
    ['us-mn', '9-21, 9-21, 9-21; as-usual'],
    ['us-ms', '8-20, 8-20, none; none'],
    ['us-nm', '9-21, 9-21, 9-21; as-usual'],
    ['us-nv', '9-20, 9-20, 9-20; as-usual'],
    ['us-ok', '8-20, 8-20, 8-20; as-usual'],
    ['us-pa', '8-21, 8-21, 8-21; none'],
    ['us-ri', '9-18, 10-17, none; none'],
    ['us-ut', '8-21, 8-21, none; none'],
    ['ca-crtc', '9-21.5, 10-18, 10-18; as-usual'],
    ['gb-dma', '8-21, 9-21, none; none'],
    ['fr-decree', '10-13+14-20, none, none; none'],
    ['es-art-96', '9-21, none, none; none'],
    ['au-standard', '9-20, 9-17, none; none'],
    ['in-tcccpr', '9-21, 9-21, 9-21; as-usual'],
    [DEFAULT_RULE_ID, '8-21, 8-21, 8-21; as-usual'],
  ])('%s: %s', (id, hours) => {
    expect(hoursOf(id)).toBe(hours);
  });

  test('are no more than these', () => {
    expect(BUILT_IN_RULES).toHaveLength(24);
  });

  test('were compared with their primary source in France and Australia only', () => {
    const verified = BUILT_IN_RULES.filter(({ isVerified }) => isVerified);
    expect(verified.map(({ id }) => id)).toEqual(['fr-decree', 'au-standard']);
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
