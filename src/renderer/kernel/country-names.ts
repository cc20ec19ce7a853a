import { text } from './text';

const formats = new Map<string, Intl.DisplayNames>();

/** Returns a country's name from its two letters (ISO 3166), in the language of the texts. */
export function countryName(country: string): string {
  const { locale } = text.common;
  const names = formats.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  formats.set(locale, names);
  return names.of(country) ?? country;
}
