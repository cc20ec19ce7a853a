import { z } from 'zod';
import type { Language } from '../system/languages';

/** The languages whose dictionaries ship, as BCP 47 tags. */
export const SPELLING_LANGUAGES = ['en-US', 'en-GB', 'de-DE'] as const;
export const spellingLanguageSchema = z.enum(SPELLING_LANGUAGES);
export type SpellingLanguage = (typeof SPELLING_LANGUAGES)[number];

/** What can be chosen for a draft; `none`: its spelling is not checked. */
export const SPELLING_CHOICES = [...SPELLING_LANGUAGES, 'none'] as const;
export type SpellingChoice = (typeof SPELLING_CHOICES)[number];

/** Countries that write English as the United States do. */
const AMERICAN: readonly (string | undefined)[] = ['US', 'PH', 'PR', 'LR', undefined];

/**
 * The language that texts are checked in unless the user chose another: that of the app. `locale`
 * is the system's, which tells American and British English apart. No dictionary of Hindi ships, so
 * with the app in Hindi the English words beside it are checked.
 */
export function usualLanguage(app: Language, locale: string): SpellingLanguage {
  if (app === 'de') return 'de-DE';
  const { language, region } = new Intl.Locale(locale);
  return language === 'en' && AMERICAN.includes(region) ? 'en-US' : 'en-GB';
}
