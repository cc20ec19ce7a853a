import { describe, expect, it } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { BUILT_IN_CONDUCT } from '@domain/calling-hours/built-in-conduct';
import { BUILT_IN_RULES } from '@domain/calling-hours/built-in-rules';
import { conductFindings } from '@domain/calling-hours/conduct-findings';
import { conductRuleSchema } from '@domain/calling-hours/conduct-rule';
import { DEFAULT_CALLING_HOURS, readCallingHours } from '@domain/calling-hours/rules-in-force';

const group = (country: string, rows: number, region = ''): AudienceGroup => ({
  ...{ key: `${country} ${region} ${String(rows)}`, country, region, zones: [], by: 'number', rows },
});
const found = (groups: readonly AudienceGroup[], off: readonly string[] = []) =>
  Object.fromEntries(conductFindings(groups, off).map(({ rule, rows }) => [rule.id, rows]));

describe('the rules on consent, disclosure and the number of calls', () => {
  it('are whole, and have an id of their own among all rules', () => {
    for (const rule of BUILT_IN_CONDUCT) {
      expect(conductRuleSchema.safeParse(rule).error).toBeUndefined();
      expect(rule.demand === 'cap', rule.id).toBe(rule.cap !== null);
    }
    const ids = [...BUILT_IN_CONDUCT, ...BUILT_IN_RULES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say that none of them was compared with its primary source', () => {
    expect(BUILT_IN_CONDUCT.filter(({ isVerified }) => isVerified)).toEqual([]);
  });

  it.each([
    ['us-consent', 'US', 'written-consent'],
    ['us-caller', 'US', 'caller'],
    ['us-way-out', 'US', 'way-out'],
    ['de-consent', 'DE', 'consent'],
    ['gb-consent', 'GB', 'consent'],
    ['fr-consent', 'FR', 'consent'],
    ['es-consent', 'ES', 'consent'],
    ['eu-ai', 'EU', 'ai'],
  ])('have %s', (id, area, demand) => {
    expect(BUILT_IN_CONDUCT.find((rule) => rule.id === id)).toMatchObject({ area, demand });
  });

  it('are about recipients of their area, whether their local time is known or not', () => {
    const audience = [group('DE', 40), group('AT', 8), group('CH', 5), group('US', 7), group('US', 3, 'US-FL')];
    expect(found(audience)).toEqual({
      ...{ 'de-consent': 40, 'eu-ai': 48, 'us-consent': 10, 'us-caller': 10, 'us-way-out': 10, 'us-fl-cap': 3 },
    });
    expect(conductFindings(audience, [])[0]).toMatchObject({ rule: { id: 'eu-ai' }, keys: ['DE  40', 'AT  8'] });
  });

  it('are left out if they are switched off, or nobody is there', () => {
    expect(found([group('DE', 40)], ['de-consent'])).toEqual({ 'eu-ai': 40 });
    expect(found([group('CH', 5), group('DE', 0)])).toEqual({});
  });

  it('stay switched off in stored settings, and an unknown one is named', () => {
    const stored = { ...DEFAULT_CALLING_HOURS, off: ['de-consent', 'us-federal', 'gone'] };
    const { settings, broken } = readCallingHours(stored);
    expect(settings.off).toEqual(['de-consent', 'us-federal']);
    expect(broken).toEqual(['gone']);
  });
});
