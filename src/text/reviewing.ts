import { reviewing } from './en/reviewing';
import { inLanguage } from './languages';

/** The texts of a review, apart from the rest because a worker of the page needs no others. */
export type ReviewTexts = typeof reviewing;

const catalogues = { en: reviewing } as const;

/**
 * The texts of a language; English if there are none for it. `language` is a BCP 47 tag such as
 * `hi` or `en-GB`.
 */
export const reviewTextsFor = (language: string): ReviewTexts => inLanguage(catalogues, language);
