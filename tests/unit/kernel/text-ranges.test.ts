import { expect, it } from 'vitest';
import { markedPieces, mergeRanges } from '@kernel/text-ranges';

it('ranges are merged in the order of the text if they overlap or touch', () => {
  expect(
    mergeRanges([
      [8, 9],
      [0, 2],
      [1, 3],
      [3, 5],
      [1, 2],
    ]),
  ).toEqual([
    [0, 5],
    [8, 9],
  ]);
  expect(mergeRanges([])).toEqual([]);
});

it('a text is divided at its ranges, without empty pieces', () => {
  expect(
    markedPieces('March two', [
      [0, 5],
      [6, 9],
    ]),
  ).toEqual([
    { text: 'March', isMatch: true },
    { text: ' ', isMatch: false },
    { text: 'two', isMatch: true },
  ]);
  expect(markedPieces('March', [])).toEqual([{ text: 'March', isMatch: false }]);
});
