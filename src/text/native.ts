import type { Language } from '@domain/system/languages';
import { native } from './en/native';

/**
 * The texts that main shows itself: menu, message boxes, the system's dialogs and notifications.
 * They are apart from the rest of the catalogue because main needs them while the window opens, and
 * the rest only the page.
 */
export type NativeTexts = typeof native;

const LOADERS: Readonly<Record<Language, () => NativeTexts | Promise<NativeTexts>>> = {
  en: () => native,
  de: async () => (await import('./de/native')).native,
  hi: async () => (await import('./hi/native')).native,
};

/** Loads main's texts of a language. Rejects if their file is missing. */
export const loadNativeTexts = async (language: Language): Promise<NativeTexts> => LOADERS[language]();
