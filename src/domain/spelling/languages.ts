import { z } from 'zod';

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
  /** The language of drafts that have none of their own; null: the system's. */
  language: spellingLanguageSchema.nullable(),
  /** Languages of drafts by their IDs, the one that was chosen last at the end. */
  drafts: z
    .record(z.uuid(), z.enum(SPELLING_CHOICES))
    .refine((drafts) => Object.keys(drafts).length <= MAX_DRAFT_LANGUAGES),
});
export type SpellingSettings = Readonly<z.infer<typeof spellingSettingsSchema>>;

export const DEFAULT_SPELLING: SpellingSettings = { isOn: true, language: null, drafts: {} };

/** Countries that write English as the United States do. */
const AMERICAN = ['US', 'PH', 'PR', 'LR'];

/**
 * The language that texts are checked in on a system with this locale; null if no dictionary fits.
 * Hindi has its own letters, which English dictionaries leave alone, so English beside it is
 * checked.
 */
export function spellingLanguageOf(locale: string): SpellingLanguage | null {
  const { language, region } = new Intl.Locale(locale);
  switch (language) {
    case 'de':
      return 'de-DE';
    case 'en':
      return region === undefined || AMERICAN.includes(region) ? 'en-US' : 'en-GB';
    case 'hi':
      return 'en-GB';
    default:
      return null;
  }
}

/** The language that a draft's texts are checked in; null: they are not. */
export function languageOfDraft(
  settings: SpellingSettings,
  draftId: string | null,
  locale: string,
): SpellingLanguage | null {
  if (!settings.isOn) return null;
  const chosen = draftId === null ? undefined : settings.drafts[draftId];
  if (chosen === 'none') return null;
  return chosen ?? settings.language ?? spellingLanguageOf(locale);
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
