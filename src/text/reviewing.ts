import type { Language } from '@domain/system/languages';
import { reviewing } from './en/reviewing';

/** The texts of a review, apart from the rest because a worker of the page needs no others. */
export type ReviewTexts = typeof reviewing;

const LOADERS: Readonly<Record<Language, () => ReviewTexts | Promise<ReviewTexts>>> = {
  en: () => reviewing,
  de: async () => (await import('./de/reviewing')).reviewing,
  hi: async () => (await import('./hi/reviewing')).reviewing,
};

/** Loads the review texts of a language. Rejects if their file is missing. */
export const loadReviewTexts = async (language: Language): Promise<ReviewTexts> => LOADERS[language]();
