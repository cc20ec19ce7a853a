import type { Language } from '@domain/system/languages';
import { en } from './en';

/** Every text that a user sees, as strings and as functions of what they mention. */
export type Catalogue = typeof en;

/** The texts of each language. Only English is loaded with the page. */
const LOADERS: Readonly<Record<Language, () => Catalogue | Promise<Catalogue>>> = {
  en: () => en,
  de: async () => (await import('./de')).de,
  hi: async () => (await import('./hi')).hi,
};

/** Loads the catalogue of a language, once it is wanted. Rejects if its file is missing. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> => LOADERS[language]();
