import { regionName } from '@text/shared/region-name';
import { text } from './text';

/** Returns a country's name from its two letters (ISO 3166), in the language of the texts. */
export function countryName(country: string): string {
  return regionName(text.common.locale, country);
}
