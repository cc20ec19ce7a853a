import { getCountryCode, type RawTimeZone, rawTimeZones } from '@vvo/tzdb';
import { offsetAt } from '@domain/time/time';
import type { ComboboxOption } from '../match-options';
import { allZones } from './zones';

/** Large cities and former names that the package does not list, by zone. */
const FURTHER: Readonly<Partial<Record<string, readonly string[]>>> = {
  'America/Chicago': ['Dallas', 'Austin', 'New Orleans', 'Minneapolis'],
  'America/Denver': ['Salt Lake City'],
  'America/Los_Angeles': ['Seattle', 'Portland', 'Las Vegas', 'San Francisco'],
  'America/New_York': ['Washington', 'Boston', 'Miami', 'Atlanta', 'Philadelphia'],
  'America/Sao_Paulo': ['Rio de Janeiro', 'Brasília'],
  'America/Toronto': ['Ottawa', 'Montréal'],
  'Asia/Dubai': ['Abu Dhabi'],
  'Asia/Ho_Chi_Minh': ['Saigon', 'Hanoi'],
  'Asia/Jerusalem': ['Tel Aviv'],
  'Asia/Kolkata': ['Calcutta', 'Bombay', 'Madras', 'Bangalore', 'Chennai', 'Pune', 'New Delhi'],
  'Asia/Riyadh': ['Jeddah', 'Mecca'],
  'Asia/Shanghai': ['Peking', 'Guangzhou', 'Canton', 'Shenzhen'],
  'Asia/Yangon': ['Rangoon'],
  'Australia/Sydney': ['Canberra'],
  'Europe/Berlin': ['Frankfurt', 'Cologne', 'München', 'Stuttgart'],
  'Europe/Istanbul': ['Ankara', 'Constantinople'],
  'Europe/Kyiv': ['Kiev', 'Lviv', 'Odesa'],
  'Europe/London': ['Edinburgh', 'Glasgow', 'Manchester', 'Cardiff'],
  'Europe/Moscow': ['St. Petersburg', 'Sankt-Peterburg'],
  'Europe/Paris': ['Lyon', 'Marseille'],
  'Europe/Rome': ['Milano', 'Naples'],
  'Europe/Zurich': ['Geneva', 'Genève', 'Bern'],
  'Africa/Johannesburg': ['Pretoria', 'Cape Town', 'Durban'],
};

/**
 * What people call a country beside its names in the languages of the reader and of the country
 * itself.
 */
const COUNTRIES: Readonly<Partial<Record<string, readonly string[]>>> = {
  AE: ['UAE', 'Emirates'],
  CZ: ['Czech Republic'],
  GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'],
  NL: ['Holland'],
  US: ['USA', 'America'],
};

/** Every zone with its offset at an instant and the names that it is searched by. */
export function zoneOptions(at: string, language: string): readonly ComboboxOption[] {
  const places = citiesByZone();
  return allZones().map((value) => {
    const detail = offsetAt(at, value);
    return { value, detail, keywords: [...namesOf(value, places.get(value), language), ...offsetNames(detail)] };
  });
}

function citiesByZone(): ReadonlyMap<string, RawTimeZone> {
  return new Map(rawTimeZones.flatMap((place) => place.group.map((zone) => [zone, place] as const)));
}

function namesOf(zone: string, place: RawTimeZone | undefined, language: string): readonly string[] {
  if (place === undefined) return zone === 'UTC' ? ['GMT', 'Zulu'] : [];
  const isMain = place.name === zone || place.name === formerName(zone);
  const country = getCountryCode(zone) ?? place.countryCode;
  return [
    ...countryNames(country, language),
    ...[place.alternativeName, place.abbreviation, place.dstAbbreviation ?? ''],
    ...(isMain ? [...place.mainCities, ...place.group] : []),
    ...(FURTHER[zone] ?? []),
  ];
}

/** The runtime may list a zone under another of its names than the package. */
function formerName(zone: string): string | undefined {
  return rawTimeZones.find(({ group }) => group[0] === zone)?.name;
}

function countryNames(country: string, language: string): readonly string[] {
  const own = new Intl.Locale(`und-${country}`).maximize().language;
  const names = ['en', language, own].flatMap((each) => nameIn(each, country) ?? []);
  return [...names, ...(COUNTRIES[country] ?? [])];
}

const displayNames = new Map<string, Intl.DisplayNames>();

function nameIn(language: string, country: string): string | undefined {
  const known = displayNames.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  displayNames.set(language, known);
  return known.of(country);
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
