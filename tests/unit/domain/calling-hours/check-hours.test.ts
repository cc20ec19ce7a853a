import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { checkHours } from '@domain/calling-hours/check-hours';
import { DEFAULT_CALLING_HOURS, type RulesFor, rulesInForce } from '@domain/calling-hours/rules-in-force';
import { at, groupOf } from './groups';

const RULES = rulesInForce(DEFAULT_CALLING_HOURS);
const NEW_YORK = groupOf(['America/New_York'], 100, { region: 'US-NY' });
const LOS_ANGELES = groupOf(['America/Los_Angeles'], 40, { region: 'US-CA' });
const BERLIN = groupOf(['Europe/Berlin'], 7, { country: 'DE' });

/** From 9 to 17 o'clock in New York, on a Tuesday in winter. */
const DAY = { from: at('2027-03-02T14:00:00Z'), to: at('2027-03-02T22:00:00Z') };

describe('the check of a schedule', () => {
  test('finds those who would be called before their hours, with the rule', () => {
    const check = checkHours([NEW_YORK, LOS_ANGELES], RULES, DAY);
    expect(check).toMatchObject({ total: 140, unknown: 0, outside: 40, outsideKeys: [LOS_ANGELES.key] });
    expect(check.findings).toHaveLength(1);
    expect(check.findings[0]).toMatchObject({ rows: 40, when: 'before', minute: 480, rule: { id: 'us-federal' } });
  });

  test('counts each hour of the campaign', () => {
    const { hours } = checkHours([NEW_YORK, LOS_ANGELES, BERLIN], RULES, DAY);
    expect(hours.map(({ outside }) => outside)).toEqual([40, 40, 0, 0, 0, 0, 7, 7]);
    expect(hours[0]).toEqual({ at: DAY.from, inside: 107, outside: 40 });
  });

  test('requires the hours in every zone that a recipient may be in', () => {
    const split = groupOf(['America/Chicago', 'America/New_York'], 5, { region: 'US-IN' });
    const early = { from: at('2027-03-02T13:30:00Z'), to: at('2027-03-02T18:00:00Z') };
    expect(checkHours([split], RULES, early).outside).toBe(5);
    expect(checkHours([groupOf(['America/New_York'], 5)], RULES, early).outside).toBe(0);
  });

  test('applies a stricter rule of a state beside that of the country', () => {
    const florida = groupOf(['America/New_York'], 3, { region: 'US-FL' });
    const evening = { from: at('2027-03-03T00:00:00Z'), to: at('2027-03-03T01:30:00Z') };
    const { findings } = checkHours([florida, NEW_YORK], RULES, evening);
    expect(findings.map(({ rule, rows, when, minute }) => ({ id: rule.id, rows, when, minute }))).toEqual([
      { id: 'us-fl', rows: 3, when: 'after', minute: 1200 },
    ]);
  });

  test('does not guess where numbers without an area are', () => {
    const tollFree = groupOf([], 11, { country: 'US' });
    expect(checkHours([tollFree, NEW_YORK], RULES, DAY)).toMatchObject({ total: 111, unknown: 11, outside: 0 });
  });

  test('knows days without calls: Sundays and holidays of France', () => {
    const paris = groupOf(['Europe/Paris'], 2, { country: 'FR' });
    for (const day of ['2027-07-11', '2027-07-14']) {
      const morning = { from: at(`${day}T08:30:00Z`), to: at(`${day}T10:00:00Z`) };
      expect(checkHours([paris], RULES, morning).findings[0]).toMatchObject({ rows: 2, when: 'closed-day' });
    }
    const monday = { from: at('2027-07-12T08:30:00Z'), to: at('2027-07-12T10:00:00Z') };
    expect(checkHours([paris], RULES, monday).outside).toBe(0);
  });

  test('follows clocks that change on the way', () => {
    // 14 March 2027: the same UTC times are an hour later in New York than the day before.
    const schedule = { from: at('2027-03-12T13:00:00Z'), to: at('2027-03-12T14:00:00Z') };
    const week = 7 * 86_400_000;
    expect(checkHours([NEW_YORK], RULES, schedule).outside).toBe(0);
    const before = { from: schedule.from - 3_600_000, to: schedule.from };
    expect(checkHours([NEW_YORK], RULES, before).outside).toBe(100);
    expect(checkHours([NEW_YORK], RULES, { from: before.from + week, to: before.to + week }).outside).toBe(0);
  });

  test('shows a long schedule by hour of the day, as it is on its worst day', () => {
    const long = { from: at('2027-03-01T14:00:00Z'), to: at('2027-03-06T14:00:00Z') };
    const check = checkHours([NEW_YORK], RULES, long);
    expect(check.isByHourOfDay).toBe(true);
    expect(check.hours).toHaveLength(24);
    expect(check.hours.filter(({ outside }) => outside === 0)).toHaveLength(13);
  });

  test('without a rule nobody is outside', () => {
    expect(checkHours([NEW_YORK], () => [], DAY)).toMatchObject({ outside: 0, findings: [] });
  });

  const zone = fc.constantFrom('America/New_York', 'America/Phoenix', 'Asia/Calcutta', 'Australia/Lord_Howe');
  const group = fc
    .record({
      zones: fc.uniqueArray(zone, { maxLength: 3 }),
      rows: fc.integer({ min: 0, max: 10_000 }),
      country: fc.constantFrom('US', 'FR', 'AU', 'IN', 'DE'),
    })
    .map(({ zones, rows, country }) => groupOf(zones, rows, { country }));
  const schedule = fc
    .tuple(
      fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
      fc.integer({ min: 1, max: 5000 }),
    )
    .map(([from, minutes]) => ({ from, to: from + minutes * 60_000 }));

  test('the totals of each hour equal those of the audience', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), schedule, (groups, span) => {
        const check = checkHours(groups, RULES, span);
        expect(check.total).toBe(groups.reduce((sum, { rows }) => sum + rows, 0));
        for (const { inside, outside } of check.hours) {
          expect(inside + outside + check.unknown).toBe(check.total);
          expect(outside).toBeLessThanOrEqual(check.outside);
        }
        const ofKeys = groups.filter(({ key }) => check.outsideKeys.includes(key));
        expect(new Set(check.outsideKeys).size <= groups.length).toBe(true);
        expect(ofKeys.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThanOrEqual(check.outside);
        expect(check.outside === 0).toBe(check.findings.every(({ rows }) => rows === 0));
      }),
      { numRuns: 60 },
    );
  });

  test('one more zone never brings a group inside', () => {
    fc.assert(
      fc.property(fc.uniqueArray(zone, { minLength: 1, maxLength: 3 }), zone, schedule, (zones, more, span) => {
        const outsideOf = (all: readonly string[]): number => checkHours([groupOf(all, 1)], RULES, span).outside;
        expect(outsideOf([...new Set([...zones, more])])).toBeGreaterThanOrEqual(outsideOf(zones));
      }),
      { numRuns: 60 },
    );
  });

  test('works once for all groups of a place, however many groups there are', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 250);
    const regions = ['US-FL', 'US-TX', 'US-CA', 'US-NY'];
    const places = zones.flatMap((zone) => regions.map((region) => groupOf([zone], 500, { region })));
    const workFor = (groups: readonly AudienceGroup[]): Work => {
      const { rulesFor, work } = counted(RULES);
      expect(checkHours(groups, rulesFor, DAY).total).toBe(groups.length * 500);
      return work;
    };
    const once = workFor(places);
    expect(workFor([...places, ...places, ...places])).toEqual(once);
    expect(once.places).toBe(places.length);
    // The schedule with two days on both sides, of each rule in each zone.
    expect(once.days).toBeLessThanOrEqual(6 * zones.length * once.rules.size);
  });
});

/** How much a check had to find out. */
interface Work {
  /** For how many places rules were asked for. */
  places: number;
  /** How often a rule was asked for the hours of a day. */
  days: number;
  readonly rules: Set<string>;
}

/** The same rules, which count what is asked of them. */
function counted(rulesFor: RulesFor): { readonly rulesFor: RulesFor; readonly work: Work } {
  const work: Work = { places: 0, days: 0, rules: new Set() };
  return {
    work,
    rulesFor: (country, region) => {
      work.places += 1;
      return rulesFor(country, region).map((rule) => {
        work.rules.add(rule.id);
        return {
          ...rule,
          get week() {
            work.days += 1;
            return rule.week;
          },
        };
      });
    },
  };
}
