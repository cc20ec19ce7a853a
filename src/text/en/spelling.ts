import type { SpellingChoice } from '@domain/spelling/languages';
import { isolated } from '@kernel/text/isolated';

/** Checking spelling: the languages, the user's own words, the dialog of a draft. */
export const spelling = {
  title: 'Spelling',
  check: 'Check spelling',
  checkHint:
    'Misspelled words are underlined while you edit a text; its context menu has suggestions. The dictionaries are part of the app, and nothing is sent anywhere.',
  language: 'Language',
  languageHint:
    'For drafts that have no language of their own. Hindi can’t be checked, because there is no dictionary for it: words in Devanagari are never underlined.',
  languages: {
    'en-US': 'English (United States)',
    'en-GB': 'English (United Kingdom)',
    'de-DE': 'German',
    none: 'None',
  } satisfies Record<SpellingChoice, string>,
  ofApp: (language: string): string => `Same as the app (${language})`,
  usual: (language: string): string => `As in Settings (${language})`,
  possiblyMisspelled: (words: readonly string[], more: number): string =>
    `Possibly misspelled: ${words.map(isolated).join(', ')}${more === 0 ? '' : `, and ${String(more)} more`}.`,
  own: 'Your words',
  noOwn: 'You haven’t added any words. Add one in the context menu of an underlined word.',
  remove: 'Remove',
  removeOf: (word: string): string => `Remove ${isolated(word)}`,
  added: (word: string): string => `“${isolated(word)}” was added to your dictionary.`,
  dialog: 'Spelling language',
  dialogHint: 'The texts of this draft are checked in this language.',
  done: 'Done',
  isOff: 'Spelling isn’t checked: it’s turned off in Settings.',
};
