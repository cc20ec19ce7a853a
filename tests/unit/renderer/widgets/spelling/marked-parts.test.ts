import { expect, test } from 'vitest';
import { checkedWordsIn } from '@domain/spelling/checked-words';
import { markedParts, movedWords, withoutTyped, wordAt } from '@renderer/widgets/spelling/marked-parts';

/** The words that begin with `wr`. */
const wrongIn = (text: string) => checkedWordsIn(text).filter(({ word }) => word.startsWith('wr'));

test('the parts of a text make it up again, with a line for a line end at its end', () => {
  const text = 'a wrod and\nanother wrnog.\n';
  const parts = markedParts(text, wrongIn(text));
  expect(parts.map((part) => part.text).join('')).toBe(`${text}\u200B`);
  expect(parts.filter(({ isMisspelled }) => isMisspelled).map((part) => part.text)).toEqual(['wrod', 'wrnog']);
});

test.each([
  ['wrod and wrnog', 'see wrod and wrnog', ['wrod', 'wrnog']],
  ['wrod and wrnog', 'wrod or wrnog', ['wrod', 'wrnog']],
  ['wrod and wrnog', 'wrods and wrnog', ['wrnog']],
  ['wrod and wrnog', 'wrod and ', ['wrod']],
  ['wrod and wrnog', '', []],
  ['wrod and wrnog', 'wrod and wrnog', ['wrod', 'wrnog']],
])('words stay with their text while it is edited, but for those that are: %s → %s', (before, after, left) => {
  const moved = movedWords(wrongIn(before), before, after);
  expect(moved.map(({ from, to }) => after.slice(from, to))).toEqual(left);
});

test('a word is found at each of its letters and at both of its ends', () => {
  const words = wrongIn('a wrod b');
  expect([1, 2, 4, 6, 7].map((caret) => wordAt(words, caret)?.word)).toEqual([
    undefined,
    'wrod',
    'wrod',
    'wrod',
    undefined,
  ]);
});

test('a word that ends at the caret may not be whole yet', () => {
  expect(withoutTyped(wrongIn('wrod wro'), 8).map(({ word }) => word)).toEqual(['wrod']);
});
