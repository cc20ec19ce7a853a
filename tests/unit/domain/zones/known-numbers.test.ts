import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zoneSetOfNumber, zonesInSet } from '@domain/zones/zone-of-number';

/** The file says where each line can be looked up. */
const KNOWN = readFileSync('tests/fixtures/zones/known-numbers.txt', 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split(' '))
  .map(([number = '', zones = '']) => ({ number, zones: zones === 'unknown' ? [] : zones.split('+') }));

/** What a zone's clocks show in the middle of each month of 2027. */
function clockOf(zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2027, month, 15)).split(', ')[1]).join();
}

describe('zones of numbers that are public knowledge', () => {
  test('are more than 500 numbers', () => {
    expect(KNOWN.length).toBeGreaterThanOrEqual(500);
  });

  test('are found: one clock if there is one, all clocks if there are several', () => {
    const wrong = KNOWN.flatMap(({ number, zones }) => {
      const found = zonesInSet(zoneSetOfNumber(Number(number.slice(1))));
      const clocks = new Set(found.map(clockOf));
      const isRight =
        zones.every((zone) => clocks.has(clockOf(zone))) && (zones.length > 1 || clocks.size === zones.length);
      return isRight ? [] : [`${number}: ${zones.join('+')}, but found ${found.join('+')}`];
    });
    expect(wrong).toEqual([]);
  });
});
