import { getCountryCode, type RawTimeZone, rawTimeZones } from '@vvo/tzdb';
import { offsetAt } from '@domain/time/time';
import { lazy } from '@kernel/lazy';
import { namesOfCountry } from '../country-aliases';
import type { ComboboxOption } from '../match-options';
import { FURTHER_NAMES, MAJOR_ZONES } from './zone-aliases';
import { allZones } from './zones';

const LIKELY_WEIGHT = 1_000;
/** How many zones of a caller's country are likely ones. */
const MAX_ZONES_OF_COUNTRY = 4;

/**
 * Returns every zone with its offset at an instant (ISO 8601) and the names that it is searched by:
 * cities, countries, abbreviations, in English and in the user's language (BCP 47). `likely` zones
 * come first, in their order. Takes some 0.1 s the first time.
 */
export function zoneOptions(at: string, language: string, likely: readonly string[] = []): readonly ComboboxOption[] {
  const zones = allZones();
  const first = [...new Set(likely)].filter((zone) => zones.includes(zone));
  return [...new Set([...first, ...zones])].map((value) => {
    const detail = offsetAt(at, value);
    return {
      value,
      detail,
      keywords: [...namesIn(value, language), ...offsetNames(detail)],
      weight: weigh(value, first),
    };
  });
}

function weigh(zone: string, likely: readonly string[]): number {
  const place = likely.indexOf(zone);
  if (place >= 0) return LIKELY_WEIGHT - place;
  const rank = MAJOR_ZONES.indexOf(zone);
  return rank < 0 ? 0 : MAJOR_ZONES.length - rank;
}

/** Returns the zones of a country (ISO 3166) in which most people live, at most four. */
export function zonesOfCountry(country: string): readonly string[] {
  const zones = allZones().filter((zone) => getCountryCode(zone) === country);
  return zones.sort((a, b) => weigh(b, []) - weigh(a, [])).slice(0, MAX_ZONES_OF_COUNTRY);
}

const citiesByZone = lazy(
  (): ReadonlyMap<string, RawTimeZone> =>
    new Map(rawTimeZones.flatMap((city) => city.group.map((zone) => [zone, city] as const))),
);

const knownNames = new Map<string, readonly string[]>();

function namesIn(zone: string, language: string): readonly string[] {
  const key = `${language} ${zone}`;
  const names = knownNames.get(key) ?? namesOf(zone, citiesByZone().get(zone), language);
  knownNames.set(key, names);
  return names;
}

function namesOf(zone: string, city: RawTimeZone | undefined, language: string): readonly string[] {
  if (city === undefined) return zone === 'UTC' ? ['GMT', 'Zulu', 'Greenwich'] : [];
  const isMain = city.name === zone || city.name === formerName(zone);
  const country = getCountryCode(zone) ?? city.countryCode;
  return [
    ...namesOfCountry(country, language),
    ...[city.alternativeName, city.abbreviation, city.dstAbbreviation ?? ''],
    ...genericNames(zone, language),
    ...(isMain ? [...city.mainCities, ...city.group] : []),
    ...(FURTHER_NAMES[zone] ?? []),
  ];
}

/** The names that the runtime has in the user's language, such as `Indische Normalzeit`. */
function genericNames(zone: string, language: string): readonly string[] {
  return (['longGeneric', 'shortGeneric'] as const).flatMap((timeZoneName) => {
    const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName }).formatToParts(0);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    // Zones without a name are called by their offset, which changes with the seasons.
    return /\d/.test(name) ? [] : [name];
  });
}

/** The runtime may list a zone under another of its names than the package. */
function formerName(zone: string): string | undefined {
  return rawTimeZones.find(({ group }) => group[0] === zone)?.name;
}

/** `UTC+05:30` in the spellings that people type: `GMT+5:30`, `+5:30`, `UTC+2`. */
function offsetNames(offset: string): readonly string[] {
  const [, sign = '', hours = '', minutes = ''] = /^UTC([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  const short = `${sign}${String(Number(hours))}${minutes === '00' ? '' : `:${minutes}`}`;
  const forms = [
    short,
    `${sign}${hours}:${minutes}`,
    `${sign}${String(Number(hours))}:${minutes}`,
    `${sign}${hours}${minutes}`,
  ];
  return forms.flatMap((form) => [`UTC${form}`, `GMT${form}`, form]);
}
