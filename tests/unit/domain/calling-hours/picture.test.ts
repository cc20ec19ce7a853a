import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursOn } from '@domain/calling-hours/allowed-times';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { BUILT_IN_RULES } from '@domain/calling-hours/built-in-rules';
import { checkHours } from '@domain/calling-hours/check-hours';
import type { Interval } from '@domain/calling-hours/intervals';
import type { CallingRule, Stretch } from '@domain/calling-hours/rule';
import { DEFAULT_CALLING_HOURS, type RulesFor, rulesInForce } from '@domain/calling-hours/rules-in-force';
import { at, groupOf } from './groups';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const HOUR_MS = 3_600_000;
const ZONES = ['America/New_York', 'America/Phoenix', 'Asia/Katmandu', 'Australia/Lord_Howe', 'Europe/Paris'];
const PLACES = [
  { country: 'US', region: 'US-FL' },
  { country: 'US', region: 'US-UT' },
  { country: 'US', region: '' },
  ...['FR', 'AU', 'IN', 'DE'].map((country) => ({ country, region: '' })),
];

const group = fc
  .record({
    zones: fc.uniqueArray(fc.constantFrom(...ZONES), { maxLength: 3 }),
    place: fc.constantFrom(...PLACES),
    rows: fc.integer({ min: 1, max: 10_000 }),
  })
  .map(({ zones, place, rows }) => groupOf(zones, rows, place));
const audience = fc.uniqueArray(group, { maxLength: 8, selector: ({ key }) => key });

/** Hours on the quarter, and none in those in which clocks change. */
const stretches: fc.Arbitrary<Stretch[]> = fc
  .uniqueArray(fc.integer({ min: 16, max: 96 }), { maxLength: 4 })
  .map((quarters) => {
    const sorted = quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 15);
    return sorted.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: sorted[index + 1] ?? 1440 }] : []));
  })
  .map((all) => all.filter(({ from, to }) => from < to));
const ownRule: fc.Arbitrary<CallingRule> = fc
  .record({
    area: fc.constantFrom('US', 'US-FL', 'FR', 'DE', 'IN', '*'),
    week: fc.record({
      ...{ weekdays: stretches, saturday: stretches, sunday: stretches },
      holidays: fc.constantFrom('as-usual' as const, 'none' as const),
    }),
    kind: fc.constantFrom('law' as const, 'guideline' as const),
  })
  .map((parts) => ({
    ...{ id: 'own', title: 'House rule', appliesTo: 'all', source: null, checked: '2026-11-30', isVerified: false },
    ...parts,
  }));
const rules = fc
  .record({
    own: fc.array(ownRule, { maxLength: 3 }).map((all) => all.map((rule, n) => ({ ...rule, id: `own-${String(n)}` }))),
    off: fc.subarray(BUILT_IN_RULES.map(({ id }) => id)),
  })
  .map((settings) => rulesInForce({ ...DEFAULT_CALLING_HOURS, ...settings }));

const schedule = fc
  .tuple(
    fc.integer({ min: at('2026-01-01T00:00:00Z') / QUARTER_MS, max: at('2029-01-01T00:00:00Z') / QUARTER_MS }),
    fc.integer({ min: 1, max: 4 * 24 * 4 }),
  )
  .map(([from, quarters]): Interval => ({ from: from * QUARTER_MS, to: (from + quarters) * QUARTER_MS }));

const clocks = new Map(
  ZONES.map((zone) => [
    zone,
    new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone: zone, hourCycle: 'h23' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    }),
  ]),
);

/** Whether a rule lets people in a zone be called, by what a clock there shows. */
function isInside(rule: CallingRule, zone: string, country: string, instant: number): boolean {
  const shown = clocks.get(zone)?.format(instant) ?? '';
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = shown.match(/\d+/g)?.map(Number) ?? [];
  const localDay = Date.UTC(year, month - 1, day) / (24 * HOUR_MS);
  const at = hour * 60 + minute;
  return hoursOn(rule, country, localDay).some(({ from, to }) => from <= at && at < to);
}

/** What is outside, found by asking for every quarter of an hour on its own. */
function counted(groups: readonly AudienceGroup[], rulesFor: RulesFor, { from, to }: Interval, slots: number) {
  const bySlot = Array.from({ length: slots }, () => new Set<AudienceGroup>());
  const byRule = new Map<string, Set<AudienceGroup>>();
  for (let instant = from; instant < to; instant += QUARTER_MS) {
    const slot = (Math.floor(instant / HOUR_MS) - Math.floor(from / HOUR_MS)) % slots;
    for (const each of groups) {
      for (const rule of rulesFor(each.country, each.region)) {
        if (each.zones.every((zone) => isInside(rule, zone, each.country, instant))) continue;
        bySlot[slot]?.add(each);
        byRule.set(rule.id, (byRule.get(rule.id) ?? new Set()).add(each));
      }
    }
  }
  return { bySlot, byRule };
}

const rowsOf = (groups: Iterable<AudienceGroup>): number => [...groups].reduce((sum, { rows }) => sum + rows, 0);
const keysOf = (groups: Iterable<AudienceGroup>): readonly string[] => [...groups].map(({ key }) => key).toSorted();

test('the picture, the totals and the findings count the same recipients, whatever the rules are', () => {
  fc.assert(
    fc.property(audience, rules, schedule, (groups, rulesFor, span) => {
      const check = checkHours(groups, rulesFor, span);
      const { bySlot, byRule } = counted(groups, rulesFor, span, check.hours.length);
      const known = rowsOf(groups.filter(({ zones }) => zones.length > 0));
      const outside = new Set(bySlot.flatMap((slot) => [...slot]));
      expect(check).toMatchObject({ total: rowsOf(groups), unknown: rowsOf(groups) - known, outside: rowsOf(outside) });
      expect(check.outsideKeys.toSorted()).toEqual(keysOf(outside));
      expect(check.hours.map((hour) => [hour.inside, hour.outside])).toEqual(
        bySlot.map((slot) => [known - rowsOf(slot), rowsOf(slot)]),
      );
      const findings = check.findings.map(({ rule, rows, keys }) => [rule.id, rows, keys.toSorted()] as const);
      expect(new Map(findings.map(([id, ...found]) => [id, found]))).toEqual(
        new Map([...byRule].map(([id, found]) => [id, [rowsOf(found), keysOf(found)]])),
      );
    }),
    { numRuns: 60 },
  );
});
