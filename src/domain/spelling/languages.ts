import { z } from 'zod';
import type { Language } from '../system/languages';

/** The languages whose dictionaries ship, as BCP 47 tags. */
export const SPELLING_LANGUAGES = ['en-US', 'en-GB', 'de-DE'] as const;
export const spellingLanguageSchema = z.enum(SPELLING_LANGUAGES);
export type SpellingLanguage = (typeof SPELLING_LANGUAGES)[number];

/** What can be chosen for a draft; `none`: its spelling is not checked. */
export const SPELLING_CHOICES = [...SPELLING_LANGUAGES, 'none'] as const;
export type SpellingChoice = (typeof SPELLING_CHOICES)[number];

export const MAX_DRAFT_LANGUAGES = 500;

/** What a user has set about spelling. */
export const spellingSettingsSchema = z.strictObject({
  /** Whether spelling is checked at all. */
  isOn: z.boolean(),
  /** The language of drafts that have none of their own; null: that of the app. */
  language: spellingLanguageSchema.nullable(),
  /** Languages of drafts by their IDs, the one that was chosen last at the end. */
  drafts: z
    .record(z.uuid(), z.enum(SPELLING_CHOICES))
    .refine((drafts) => Object.keys(drafts).length <= MAX_DRAFT_LANGUAGES),
});
export type SpellingSettings = Readonly<z.infer<typeof spellingSettingsSchema>>;

export const DEFAULT_SPELLING: SpellingSettings = { isOn: true, language: null, drafts: {} };

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

/**
 * The language that a draft's texts are checked in; null: they are not. `usual` comes from
 * `usualLanguage`.
 */
export function languageOfDraft(
  settings: SpellingSettings,
  draftId: string | null,
  usual: SpellingLanguage,
): SpellingLanguage | null {
  if (!settings.isOn) return null;
  const chosen = draftId === null ? undefined : settings.drafts[draftId];
  if (chosen === 'none') return null;
  return chosen ?? settings.language ?? usual;
}

/** The settings with another language for a draft; null: the usual one. */
export function withDraftLanguage(
  settings: SpellingSettings,
  draftId: string,
  choice: SpellingChoice | null,
): SpellingSettings {
  const others = Object.entries(settings.drafts).filter(([id]) => id !== draftId);
  const all = choice === null ? others : [...others, [draftId, choice] as const];
  return { ...settings, drafts: Object.fromEntries(all.slice(-MAX_DRAFT_LANGUAGES)) };
}
