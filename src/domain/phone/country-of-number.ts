import { allCountries } from './plans';
import { readE164 } from './read-number';

/**
 * Returns the country (ISO 3166) of a number in international form; `null` if it is no valid number
 * or belongs to no country.
 */
export function countryOfNumber(number: string): string | null {
  const read = readE164(number, null);
  const country = read === null ? '' : (allCountries()[read.country] ?? '');
  return country === '' ? null : country;
}
