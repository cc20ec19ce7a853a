import { fromAbsolute } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneSetCount, zonesInSet } from '@domain/zones/zone-of-number';
import { offsetsBetween } from '@domain/zones/zone-offsets';

const DAY_MS = 86_400_000;
const ZONES = [...new Set(Array.from({ length: zoneSetCount() }, (_, set) => zonesInSet(set)).flat())];

describe('the offsets of a zone', () => {
  test('are those of another implementation, for every zone of the table and any time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2036-01-01') }),
        fc.integer({ min: 0, max: 120 * DAY_MS }),
        fc.integer({ min: 0, max: 120 * DAY_MS }),
        (zone, from, length, later) => {
          const offsets = offsetsBetween(zone, from, from + length);
          expect(offsets[0]?.at).toBe(from);
          const at = Math.min(from + length, from + later);
          const offset = offsets.findLast((each) => each.at <= at)?.offset;
          expect(offset).toBe(fromAbsolute(at, zone).offset);
          for (const [index, change] of offsets.entries()) {
            if (index === 0) continue;
            expect(change.at).toBeLessThanOrEqual(from + length);
            expect(change.offset).toBe(fromAbsolute(change.at, zone).offset);
            expect(fromAbsolute(change.at - 1, zone).offset).toBe(offsets[index - 1]?.offset);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('are the same whatever was asked for before', () => {
    const [from, to] = [Date.parse('2027-03-14T07:00:00Z'), Date.parse('2027-03-14T07:00:01Z')];
    const first = offsetsBetween('America/New_York', from, to);
    offsetsBetween('America/New_York', Date.parse('2026-01-01'), Date.parse('2028-01-01'));
    expect(offsetsBetween('America/New_York', from, to)).toEqual(first);
    expect(first).toEqual([{ at: from, offset: -4 * 3_600_000 }]);
    expect(offsetsBetween('America/New_York', from - 1, from)).toEqual([
      { at: from - 1, offset: -5 * 3_600_000 },
      { at: from, offset: -4 * 3_600_000 },
    ]);
  });
});
