import { rawTimeZones } from '@vvo/tzdb';
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, test } from 'vitest';
import { ZONE_NAMES, ZONE_PREFIXES } from '@domain/zones/zone-table';

const DAY_MS = 86_400_000;
const names = ZONE_NAMES.split(/\s/);
const entries = ZONE_PREFIXES.split(/\s/).flatMap((entry) => {
  const [indexes = '', prefixes = ''] = entry.split(':');
  const zones = indexes.split('+').map((index) => names[Number(index)] ?? '');
  return prefixes.split(',').map((prefix) => ({ prefix, zones }));
});

const clocks = new Map<string, string>();
/** What a zone's clocks show on each day of two years. */
function clockOf(zone: string): string {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const clock = Array.from({ length: 731 }, (_, day) =>
    format.format(Date.UTC(2026, 0, 1) + day * DAY_MS).replace(/^.*GMT/, ''),
  ).join();
  clocks.set(zone, clock);
  return clock;
}

function zonesOfCountries(countries: readonly string[]): readonly string[] {
  return rawTimeZones.filter(({ countryCode }) => countries.includes(countryCode)).flatMap(({ group }) => group);
}

/** Clocks that no number is known to have: unofficial, or those of a weather station. */
const WITHOUT_NUMBERS = new Set(
  ['Asia/Urumqi', 'Asia/Kashgar', 'Europe/Simferopol', 'America/Danmarkshavn'].map(clockOf),
);

const COUNTRIES = Object.entries(metadata.country_calling_codes)
  .filter(([code]) => code !== '1')
  .map(([code, countries]) => ({ code, zones: zonesOfCountries(countries) }))
  .filter(({ zones }) => zones.length > 0);

describe('zones of numbers by country', () => {
  test.each(COUNTRIES)('+$code has the clocks of its countries and no others', ({ code, zones }) => {
    const own = new Set(zones.map(clockOf));
    const found = entries.filter(({ prefix }) => prefix.startsWith(code)).flatMap((entry) => entry.zones);
    expect(found.filter((zone) => !own.has(clockOf(zone)))).toEqual([]);
    const has = new Set(found.map(clockOf));
    expect(zones.filter((zone) => !has.has(clockOf(zone)) && !WITHOUT_NUMBERS.has(clockOf(zone)))).toEqual([]);
  });
});
