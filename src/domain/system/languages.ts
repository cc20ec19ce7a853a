/** The languages of all texts, as BCP 47 tags. English takes the place of any other. */
export const LANGUAGES = ['en', 'de', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, by which those find it who read no other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', hi: 'हिन्दी' };

/**
 * Returns the first of some languages that has texts; English if none has. `preferred`: names as
 * systems write them, such as `de-CH` or `de_DE.UTF-8`, the one that counts most first.
 */
export function languageAmong(preferred: readonly string[]): Language {
  for (const name of preferred) {
    const primary = /^[A-Za-z]+/.exec(name.trim())?.[0].toLowerCase();
    const language = LANGUAGES.find((each) => each === primary);
    if (language !== undefined) return language;
  }
  return 'en';
}
