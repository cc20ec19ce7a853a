import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '@domain/calling-hours/built-in-rules';
import { issuesOf, NEW_RULE, ownRule, regionsOf, typedRule, weekOf } from '@renderer/features/calling-hours/rule-form';

const TYPED = { ...NEW_RULE, country: 'US', region: 'US-CA', title: ' House rule ', source: 'https://acme.com/rule' };

describe('the form of a rule', () => {
  it('shows every built-in rule so that its hours are read back', () => {
    for (const rule of BUILT_IN_RULES) {
      expect(weekOf(typedRule(rule)), rule.id).toEqual(rule.week);
      expect(issuesOf(typedRule(rule), false), rule.id).toEqual(new Set());
    }
  });
  it('makes a rule of the user’s own, for a country or a state', () => {
    expect(ownRule(TYPED, 'own-1', '2026-11-30')).toEqual({
      ...{ id: 'own-1', area: 'US-CA', title: 'House rule', kind: 'guideline', appliesTo: 'all' },
      week: { weekdays: [{ from: 540, to: 1020 }], saturday: [], sunday: [], holidays: 'as-usual' },
      ...{ source: 'https://acme.com/rule', checked: '2026-11-30', isVerified: false },
    });
    expect(ownRule({ ...TYPED, region: '', source: ' ' }, 'own-1', '2026-11-30')).toMatchObject({
      ...{ area: 'US', source: null },
    });
  });
  it.each([
    ['country', { country: '' }],
    ['title', { title: '  ' }],
    ['source', { source: 'our handbook' }],
    ['saturday', { hours: { ...TYPED.hours, saturday: '17-9' } }],
  ] as const)('names an issue with its %s, and makes no rule', (issue, part) => {
    expect(issuesOf({ ...TYPED, ...part }, true)).toEqual(new Set([issue]));
    expect(ownRule({ ...TYPED, ...part }, 'own-1', '2026-11-30')).toBeNull();
  });
  it('knows the states of the United States and the provinces of Canada', () => {
    expect(regionsOf('US').map(({ code }) => code)).toContain('US-CA');
    expect(regionsOf('CA').map(({ code }) => code)).toContain('CA-QC');
    expect(regionsOf('DE')).toEqual([]);
    expect(regionsOf('')).toEqual([]);
  });
});
