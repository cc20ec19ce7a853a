import type { SpellingLanguage } from '@domain/spelling/languages';

/** What main asks of the thread for spelling. */
export type SpellJob = { readonly id: number; readonly language: SpellingLanguage } & (
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string }
);

/** Its response: the misspelled words, or the suggestions. */
export type SpellResponse =
  | { readonly id: number; readonly ok: true; readonly words: readonly string[] }
  | { readonly id: number; readonly ok: false; readonly detail: string };
