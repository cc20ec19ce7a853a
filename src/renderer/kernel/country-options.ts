import { allCountries, callingCodeOf } from '@domain/phone/plans';
import { namesOfCountry } from './country-aliases';
import { countryName } from './country-names';
import type { ComboboxOption } from './match-options';
import { text } from './text';

/** Countries in which many people are called, most first. */
const MAJOR_COUNTRIES: readonly string[] = 'US IN GB CA AU DE FR ES IT BR MX JP CN'.split(' ');
const LIKELY_WEIGHT = 1_000;

function majorWeight(country: string): number {
  const rank = MAJOR_COUNTRIES.indexOf(country);
  return rank < 0 ? 0 : MAJOR_COUNTRIES.length - rank;
}

/**
 * Returns every country that has phone numbers, with its calling code and the names that it is
 * searched by. `likely` countries (ISO 3166) come first, in their order; then the others by name.
 * The table of phone numbers is large: load this module when it is needed.
 */
export function countryOptions(language: string, likely: readonly string[]): readonly ComboboxOption[] {
  const order = new Intl.Collator(text.common.locale);
  const options = allCountries()
    .filter((country) => country !== '')
    .map((country) => {
      const code = callingCodeOf(country) ?? '';
      const place = likely.indexOf(country);
      return {
        value: country,
        label: countryName(country),
        detail: `+${code}`,
        keywords: [...namesOfCountry(country, language), code],
        weight: place < 0 ? majorWeight(country) : LIKELY_WEIGHT - place,
      };
    })
    .sort((a, b) => order.compare(a.label, b.label));
  const first = likely.flatMap((country) => options.find(({ value }) => value === country) ?? []);
  return [...new Set([...first, ...options])];
}
