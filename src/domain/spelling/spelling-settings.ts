import { z } from 'zod';
import { SPELLING_CHOICES, type SpellingChoice, type SpellingLanguage, spellingLanguageSchema } from './languages';

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
