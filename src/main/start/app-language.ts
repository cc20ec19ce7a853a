import { app } from 'electron';
import { type Language, languageAmong } from '@domain/system/languages';
import type { NativeTexts } from '@text/native';

/** The language that main shows, and its texts in it. */
export interface AppLanguage {
  /** They follow the language: a single text must be read again each time it is shown. */
  readonly text: NativeTexts;
  readonly current: () => Language;
  /** Shows another language from now on; `null` means the system's. */
  readonly choose: (language: Language | null) => Promise<void>;
}

/** Loads what main shows itself. `chosen`: `null` for the system’s language. */
export async function loadAppLanguage(chosen: Language | null): Promise<AppLanguage> {
  const [{ liveTexts }, { loadNativeTexts }] = await Promise.all([import('@text/live'), import('@text/native')]);
  let wanted = wantedLanguage(chosen);
  let current = wanted;
  let texts = await loadNativeTexts(current);
  return {
    text: liveTexts(() => texts),
    current: () => current,
    choose: async (language) => {
      const next = wantedLanguage(language);
      wanted = next;
      if (next === current) return;
      const loaded = await loadNativeTexts(next);
      // Another one may have been chosen meanwhile.
      if (wanted !== next) return;
      texts = loaded;
      current = next;
    },
  };
}

const wantedLanguage = (chosen: Language | null): Language =>
  chosen ?? languageAmong(app.getPreferredSystemLanguages());
