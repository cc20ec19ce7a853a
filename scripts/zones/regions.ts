import { REGIONS } from '../../src/domain/zones/region-names';

/** Area codes that the data names by places within them, or spells otherwise. */
const OWN: ReadonlyMap<string, string> = new Map([
  ['203', 'US-CT'],
  ['257', 'CA-BC'],
]);

/**
 * Returns area codes by the state or province that the data names for them. Areas of several
 * provinces are left out, because no rule differs there.
 * @param places names of places by what numbers begin with, such as `1212` → `New York, NY`.
 */
export function regionsByAreaCode(places: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const byName = new Map(REGIONS.map(({ code, name }) => [name, code]));
  byName.set('Washington State', 'US-WA').set('Washington D.C.', 'US-DC');
  const found = new Map<string, string>();
  for (const [prefix, place] of places) {
    const short = / ([A-Z]{2})$/.exec(place)?.[1] ?? '';
    const region = byName.get(place) ?? REGIONS.find(({ code }) => code.endsWith(`-${short}`))?.code;
    if (prefix.length === 3 && region !== undefined) found.set(prefix, region);
  }
  for (const [areaCode, region] of OWN) found.set(areaCode, region);
  const regions = new Map<string, string[]>();
  for (const [areaCode, region] of [...found].sort()) {
    regions.set(region, [...(regions.get(region) ?? []), areaCode]);
  }
  return new Map([...regions].sort());
}
