import { en } from './en';
import { inLanguage } from './languages';

/** Every text that a user sees, as strings and as functions of what they mention. */
export type Catalogue = typeof en;

const catalogues = { en } as const;

/**
 * The catalogue of a language; English where there is none for it. `language` is a BCP 47 tag such
 * as `hi` or `en-GB`.
 */
export const catalogueFor = (language: string): Catalogue => inLanguage(catalogues, language);
