const formats = new Map<string, Intl.DisplayNames>();

/** Returns a country's name from its two letters (ISO 3166), in a language. */
export function regionName(locale: string, country: string): string {
  const names = formats.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  formats.set(locale, names);
  return names.of(country) ?? country;
}
