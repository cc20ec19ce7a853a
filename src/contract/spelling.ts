import { z } from 'zod';
import { MAX_WORD } from '@domain/spelling/checked-words';
import { spellingLanguageSchema } from '@domain/spelling/languages';
import { nothing } from './parts';

/** How many words are checked with one command. */
export const MAX_CHECKED_WORDS = 2_000;

const word = z.string().min(1).max(MAX_WORD);
const ownWord = z.strictObject({ word });
const words = z.object({ words: z.array(word) });

/** Commands on spelling. Nothing about it ever goes over a network. */
export const SPELLING = {
  /** Returns those of the words that are neither in the dictionary nor the user's own. */
  'spelling.check': {
    input: z.strictObject({ language: spellingLanguageSchema, words: z.array(word).max(MAX_CHECKED_WORDS) }),
    output: z.object({ misspelled: z.array(word) }),
  },
  /** The words that the user has added, in alphabetical order. */
  'spelling.words': { input: nothing, output: words },
  'spelling.addWord': { input: ownWord, output: words },
  'spelling.removeWord': { input: ownWord, output: words },
} as const;
