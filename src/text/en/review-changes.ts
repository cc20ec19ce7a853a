import { countWords } from '@domain/diff/text-tokens';
import type { RecipientFacts } from '@domain/fields/recipients';
import { changeSentences } from '../shared/change-sentences';
import { recipientLines, type RecipientWords } from '../shared/recipient-lines';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';

const sentences = changeSentences(
  {
    wholeValue: 'the whole value',
    otherOrder: 'same content, different order',
    verbs: { added: ' added', removed: ' removed', changed: '' },
    moreDifferences: (others) => `, and ${count(others, 'more difference', 'more differences')}`,
    wordsRemoved: (words) => `${count(words, 'word', 'words')} removed`,
    wordsAdded: (words) => `${count(words, 'word', 'words')} added`,
    onlyLineEnds: 'only line endings differ',
    onlyInvisible: 'only spacing or invisible characters differ',
    onlySpacing: 'only spacing or punctuation differs',
    isCleared: (before) => (before === null ? 'is cleared' : `is cleared, from ${before}`),
    recipientsSent: (recipients) => count(recipients, 'recipient is sent', 'recipients are sent'),
  },
  changeTexts,
);

const recipients: RecipientWords = {
  badNumbers: (numbers) => `${count(numbers, 'number is', 'numbers are')} not valid`,
  allValid: 'All numbers are valid',
  duplicates: (rows) => `${count(rows, 'row repeats', 'rows repeat')} an earlier number`,
  badJson: (cells) => `${count(cells, 'cell isn’t', 'cells aren’t')} a JSON object`,
  keyIn: (key, filled) => `${key} in ${amount(filled)}`,
  moreKeys: (others) => `, and ${amount(others)} more`,
  metadata: (keys) => `Metadata: ${keys}`,
  notDocumented: 'They may replace the existing recipients or be added to them (not documented).',
};

/** How changes read in the review. */
export const reviewChanges = {
  ...sentences,
  recipientLines: (facts: RecipientFacts): readonly string[] => recipientLines(recipients, facts),
  bodySize: (size: string): string => `Total size of the update: ${size}`,
  /** The columns of a comparison. */
  sides: { before: 'Before', after: 'After' },
  samples: 'First rows',
  added: 'added:',
  removed: 'removed:',
  changedTo: 'changed:',
  unchanged: (words: number): string => `${count(words, 'word', 'words')} unchanged`,
  countWords,
  showAll: (characters: number): string => `Show all (${count(characters, 'more character', 'more characters')})`,
  showAllLines: (lines: number): string => `Show all (${count(lines, 'more difference', 'more differences')})`,
};
