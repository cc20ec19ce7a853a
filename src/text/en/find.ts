import { amount } from './count';

/** Finding and replacing, in a text and on the screen. */
export const find = {
  inText: 'Find in text',
  onScreen: 'Find on this screen',
  query: 'Find',
  replacement: 'Replace with',
  options: { matchCase: 'Match case', wholeWord: 'Whole word', isPattern: 'Regular expression' },
  next: 'Next match',
  previous: 'Previous match',
  close: 'Close find',
  replace: 'Replace',
  replaceAll: 'Replace all',
  /** `current` is 0 if no match is selected. */
  count: (current: number, total: number): string =>
    current === 0 ? `${amount(total)} found` : `${amount(current)} of ${amount(total)}`,
  many: (current: number, limit: number): string =>
    current === 0 ? `More than ${amount(limit)} found` : `${amount(current)} of more than ${amount(limit)}`,
  none: 'No matches',
  invalid: 'This isn’t a valid regular expression.',
  slow: 'This takes too long. Try a simpler expression.',
  replaced: (amountReplaced: number): string => `${amount(amountReplaced)} replaced`,
  onlyInTexts: 'Put the caret in a long text to replace in it.',
};
