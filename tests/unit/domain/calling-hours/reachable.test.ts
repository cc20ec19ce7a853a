import { describe, expect, it } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { reachableIn } from '@domain/calling-hours/reachable';
import { DEFAULT_CALLING_HOURS, rulesInForce } from '@domain/calling-hours/rules-in-force';

const FROM = Date.parse('2027-03-02T14:00:00Z');
const SPAN = { from: FROM, to: FROM + 86_400_000 };

const group = (country: string, zone: string, rows: number): AudienceGroup => ({
  ...{ key: `${country} ${zone}`, country, region: '', zones: [zone], by: 'number', rows },
});
const rowsOf = (groups: readonly AudienceGroup[]) =>
  reachableIn(groups, rulesInForce(DEFAULT_CALLING_HOURS), SPAN).reachable.map(({ rows }) => rows);

describe('groups of an audience', () => {
  it('are one where the same rules hold by clocks that show the same', () => {
    expect(rowsOf([group('KE', 'Africa/Nairobi', 3), group('ET', 'Africa/Addis_Ababa', 4)])).toEqual([7]);
  });

  it('are apart by their clocks, their rules, and the holidays of a rule', () => {
    expect(rowsOf([group('KE', 'Africa/Nairobi', 3), group('NG', 'Africa/Lagos', 4)])).toEqual([3, 4]);
    expect(rowsOf([group('FR', 'Europe/Paris', 3), group('AT', 'Europe/Vienna', 4)])).toEqual([3, 4]);
  });

  it('are left out if nobody knows their zone', () => {
    const unknown: AudienceGroup = { ...group('US', '', 5), zones: [] };
    expect(rowsOf([unknown])).toEqual([]);
  });
});
