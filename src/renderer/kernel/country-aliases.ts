/**
 * What people call a country beside its names in their own language and in that of the country.
 */
const FURTHER_NAMES: Readonly<Partial<Record<string, readonly string[]>>> = {
  AE: ['UAE', 'Emirates'],
  BO: ['Bolivia'],
  CD: ['DRC', 'Congo'],
  CI: ['Ivory Coast'],
  CZ: ['Czech Republic'],
  DE: ['Deutschland', 'GER'],
  ES: ['España'],
  GB: ['UK', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  IE: ['Eire'],
  IN: ['Bharat', 'Hindustan'],
  IR: ['Persia'],
  KP: ['North Korea'],
  KR: ['South Korea', 'Korea'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  NL: ['Holland', 'The Netherlands'],
  RU: ['Russian Federation'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['USA', 'America', 'United States of America', 'States'],
  VN: ['Viet Nam'],
};

const displayNames = new Map<string, Intl.DisplayNames>();

function nameIn(language: string, country: string): string | undefined {
  const known = displayNames.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  displayNames.set(language, known);
  return known.of(country);
}

/**
 * Returns the names of a country (ISO 3166): in English, in the user's language (BCP 47), in that
 * of the country, and others in use.
 */
export function namesOfCountry(country: string, language: string): readonly string[] {
  const own = new Intl.Locale(`und-${country}`).maximize().language;
  const names = ['en', language, own].flatMap((each) => nameIn(each, country) ?? []);
  return [...new Set([...names, ...(FURTHER_NAMES[country] ?? [])])];
}
