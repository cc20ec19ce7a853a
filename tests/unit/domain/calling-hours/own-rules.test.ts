import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRuleId, withHours, withoutOwnRule, withOwnRule } from '@domain/calling-hours/change-settings';
import { type CallingRule, daily, weekSchema } from '@domain/calling-hours/rule';
import {
  allRules,
  callingHoursSettingsSchema,
  DEFAULT_CALLING_HOURS,
  readCallingHours,
  rulesInForce,
} from '@domain/calling-hours/rules-in-force';
import { editableHours, readHours } from '@domain/calling-hours/stretch-text';

const OWN: CallingRule = {
  ...{ id: 'own-1', area: 'US-CA', title: 'House rule', week: daily(10, 16), kind: 'guideline', appliesTo: 'all' },
  ...{ source: null, checked: '2026-11-30', isVerified: false },
};

describe('readHours', () => {
  it.each([
    ['8-21', '08:00–21:00'],
    ['08:00–21:00', '08:00–21:00'],
    ['8:30 am to 5 pm', '08:30–17:00'],
    ['12am-12pm', '00:00–12:00'],
    ['10:00–13:00, 14:00–20:00', '10:00–13:00, 14:00–20:00'],
    ['10-13 und 14-20', '10:00–13:00, 14:00–20:00'],
    ['9 bis 17 Uhr', '09:00–17:00'],
    ['9 से 17 बजे तक', '09:00–17:00'],
    ['0-24', '00:00–24:00'],
    ['', ''],
  ])('reads %s', (text, hours) => {
    const read = readHours(text);
    expect(read === null ? null : editableHours(read)).toBe(hours);
  });
  it.each(['8', '21-8', '8-8', '8-25', '10-14, 12-16', '8:70-9', 'closed', '13 pm-14', '1-2,3-4,5-6,7-8,9-10'])(
    'refuses %s',
    (text) => {
      expect(readHours(text)).toBeNull();
    },
  );
  it('reads back what it shows', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(minutes, (all) => {
        const sorted = all.toSorted((a, b) => a - b).slice(0, all.length - (all.length % 2));
        const stretches = sorted.flatMap((from, index) =>
          index % 2 === 0 ? [{ from, to: sorted[index + 1] ?? 1440 }] : [],
        );
        expect(readHours(editableHours(stretches))).toEqual(stretches);
        expect(weekSchema.shape.weekdays.safeParse(stretches).success).toBe(true);
      }),
    );
  });
});

describe('settings of calling hours', () => {
  it('change the hours of a built-in rule, and bring them back', () => {
    const changed = withHours(DEFAULT_CALLING_HOURS, 'us-federal', daily(9, 18));
    const rule = allRules(changed).find(({ id }) => id === 'us-federal');
    expect(rule).toMatchObject({ week: daily(9, 18), isVerified: false });
    expect(withHours(changed, 'us-federal', null)).toEqual(DEFAULT_CALLING_HOURS);
  });
  it('add a rule that is applied, change it, and remove it with its traces', () => {
    const added = withOwnRule(DEFAULT_CALLING_HOURS, OWN);
    expect(rulesInForce(added)('US', 'US-CA').map(({ id }) => id)).toEqual(['us-federal', 'own-1']);
    expect(newRuleId(added)).toBe('own-2');
    const later = withHours(added, 'own-1', daily(11, 12));
    expect(later.own).toEqual([{ ...OWN, week: daily(11, 12) }]);
    expect(later.changed).toEqual({});
    expect(withOwnRule(later, OWN)).toEqual(added);
    expect(withoutOwnRule({ ...later, off: ['own-1', 'us-fl'] }, 'own-1')).toEqual({
      ...DEFAULT_CALLING_HOURS,
      off: ['us-fl'],
    });
  });
  it('are what is stored and read again', () => {
    const settings = withHours(withOwnRule(DEFAULT_CALLING_HOURS, OWN), 'fr-decree', daily(9, 12));
    expect(callingHoursSettingsSchema.parse(settings)).toEqual(settings);
    expect(readCallingHours(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, broken: [] });
  });
  it('take no more own rules than can be stored', () => {
    let settings = DEFAULT_CALLING_HOURS;
    for (let id = newRuleId(settings); id !== null; id = newRuleId(settings)) {
      settings = withOwnRule(settings, { ...OWN, id });
    }
    expect(callingHoursSettingsSchema.safeParse(settings).success).toBe(true);
    expect(settings.own).toHaveLength(100);
  });
});
