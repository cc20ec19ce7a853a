import { en } from './en';

/** Every text that a person sees, as strings and as functions of what they mention. */
export type Catalogue = typeof en;

const catalogues = { en } as const satisfies Record<string, Catalogue>;
type Language = keyof typeof catalogues;

/** The catalogue of a language; English where there is none for it. `language` is a BCP 47 tag such as `hi` or `en-GB`. */
export function catalogueFor(language: string): Catalogue {
  const primary = language.split('-')[0] ?? '';
  return primary in catalogues ? catalogues[primary as Language] : en;
}
