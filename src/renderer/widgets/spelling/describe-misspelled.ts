import type { CheckedWord } from '@domain/spelling/checked-words';
import { text } from '../../kernel/text';

/** More words than these are only counted. */
const MAX_NAMED = 5;

/** What is said of a text with misspelled words to those who do not see the marks; '' without. */
export function describeMisspelled(misspelled: readonly Pick<CheckedWord, 'word'>[]): string {
  const words = [...new Set(misspelled.map(({ word }) => word))];
  if (words.length === 0) return '';
  return text.spelling.possiblyMisspelled(words.slice(0, MAX_NAMED), Math.max(0, words.length - MAX_NAMED));
}
