import { z } from 'zod';
import { MAX_WORD } from '@domain/spelling/checked-words';
import { spellingLanguageSchema } from '@domain/spelling/languages';
import { done, nothing } from './parts';

/** How many words are checked with one command. */
export const MAX_CHECKED_WORDS = 2_000;

const word = z.string().min(1).max(MAX_WORD);
const ownWord = z.strictObject({ word });
const words = z.object({ words: z.array(word) });

/** A misspelled word whose context menu is wanted. */
const wordMenuSchema = z.strictObject({
  word,
  language: spellingLanguageSchema,
  /** Where the menu opens, in CSS pixels of the window. */
  x: z.number(),
  y: z.number(),
  /** Opened by the keyboard, so that the first entry gets the focus. */
  isByKeyboard: z.boolean(),
  /** Whether text is selected, which can be cut and copied. */
  hasSelection: z.boolean(),
});
export type WordMenu = Readonly<z.infer<typeof wordMenuSchema>>;

/** What was chosen in that menu: a correction, or to add the word to the user's own. */
export const chosenForWordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), correction: z.string().min(1) }),
  z.object({ kind: z.literal('add') }),
]);
export type ChosenForWord = z.infer<typeof chosenForWordSchema>;

/** Commands on spelling. Nothing about it ever goes over a network. */
export const SPELLING = {
  /** Returns those of the words that are neither in the dictionary nor the user's own. */
  'spelling.check': {
    input: z.strictObject({ language: spellingLanguageSchema, words: z.array(word).max(MAX_CHECKED_WORDS) }),
    output: z.object({ misspelled: z.array(word) }),
  },
  /**
   * Shows the system's menu of a text with suggestions for one word. The event `chosenForWord` says
   * what was chosen in it of these.
   */
  'spelling.showMenu': { input: wordMenuSchema, output: done },
  /** The words that the user has added, in alphabetical order. */
  'spelling.words': { input: nothing, output: words },
  'spelling.addWord': { input: ownWord, output: words },
  'spelling.removeWord': { input: ownWord, output: words },
} as const;
