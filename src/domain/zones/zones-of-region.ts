import { lazy } from '@kernel/lazy';
import { callingCodeOf } from '../phone/plans';
import { REGIONS } from './region-names';
import { REGION_AREA_CODES } from './region-table';
import { zoneSetOfNumber, zonesInSet } from './zone-of-number';

const AUSTRALIA: readonly (readonly [code: string, name: string, zones: readonly string[]])[] = [
  ['AU-ACT', 'Australian Capital Territory', ['Australia/Sydney']],
  ['AU-NSW', 'New South Wales', ['Australia/Sydney', 'Australia/Broken_Hill']],
  ['AU-NT', 'Northern Territory', ['Australia/Darwin']],
  ['AU-QLD', 'Queensland', ['Australia/Brisbane']],
  ['AU-SA', 'South Australia', ['Australia/Adelaide']],
  ['AU-TAS', 'Tasmania', ['Australia/Hobart']],
  ['AU-VIC', 'Victoria', ['Australia/Melbourne']],
  ['AU-WA', 'Western Australia', ['Australia/Perth', 'Australia/Eucla']],
];

const regions = lazy(() => {
  const zones = new Map(AUSTRALIA.map(([code, , own]) => [code, own]));
  for (const entry of REGION_AREA_CODES.split(/\s/)) {
    const [region = '', codes = ''] = entry.split(':');
    const own = codes.split(',').flatMap((code) => zonesInSet(zoneSetOfNumber(Number(`1${code}5550100`))));
    zones.set(region, [...new Set([...(zones.get(region) ?? []), ...own])].sort());
  }
  const byName = new Map(
    [...REGIONS.map(({ code, name }) => [code, name] as const), ...AUSTRALIA].flatMap(([code, name]) => [
      [`${code.slice(0, 2)} ${name.toLowerCase()}`, code] as const,
      [`${code.slice(0, 2)} ${code.slice(3).toLowerCase()}`, code] as const,
    ]),
  );
  return { zones, byName };
});

/** Returns the code (ISO 3166-2) of a state or province by its name or abbreviation; or empty. */
export function regionNamed(country: string, name: string): string {
  const plain = name.trim().toLowerCase().replace(/\./g, '');
  return regions().byName.get(`${country} ${plain}`) ?? '';
}

/** Returns the zones of a state or province; none if they are not known. */
export function zonesOfRegion(region: string): readonly string[] {
  return regions().zones.get(region) ?? [];
}

/** Returns all zones of the numbers of a country (ISO 3166); none in North America. */
export function zonesOfCountryCode(country: string): readonly string[] {
  return zonesInSet(zoneSetOfNumber(Number(callingCodeOf(country) ?? 0)));
}
