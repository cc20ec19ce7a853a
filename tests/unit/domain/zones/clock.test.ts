import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveLocal } from '@domain/time/zone';
import { clockOf } from '@domain/zones/clock';

const at = (instant: string): number => Date.parse(instant);
const FROM = at('2026-01-01T00:00:00Z');
const TO = at('2028-01-01T00:00:00Z');
const MINUTE_MS = 60_000;

describe('the clock of a zone', () => {
  test('knows to the minute when clocks change', () => {
    expect(clockOf('America/New_York', at('2027-01-01T00:00:00Z'), TO).changes).toEqual([
      at('2027-03-14T07:00:00Z'),
      at('2027-11-07T06:00:00Z'),
    ]);
  });

  test('knows the two changes around Ramadan in Morocco', () => {
    const { changes } = clockOf('Africa/Casablanca', at('2027-01-01T00:00:00Z'), at('2027-06-01T00:00:00Z'));
    expect(changes).toHaveLength(2);
  });

  test('keeps an offset that a file gives', () => {
    const clock = clockOf('UTC-05:30', FROM, TO);
    expect(clock.changes).toEqual([]);
    expect(clock.offsetAt(FROM)).toBe(-330 * MINUTE_MS);
    expect(clock.instantOf(FROM)).toBe(FROM + 330 * MINUTE_MS);
  });

  test('agrees with the rules for typed times about every local time', () => {
    const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Calcutta', 'Africa/Casablanca'];
    const clocks = new Map(zones.map((zone) => [zone, clockOf(zone, FROM, TO)]));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: FROM / MINUTE_MS + 3000, max: TO / MINUTE_MS - 3000 }),
        (zone, minute) => {
          const local = minute * MINUTE_MS;
          const resolved = resolveLocal(new Date(local).toISOString().slice(0, 16), zone);
          const instant = clocks.get(zone)?.instantOf(local);
          if (resolved.kind === 'one') expect(instant).toBe(at(resolved.instant));
          if (resolved.kind === 'two') expect(instant).toBe(at(resolved.later));
        },
      ),
      { numRuns: 400 },
    );
  });
});
