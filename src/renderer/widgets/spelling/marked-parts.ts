import type { CheckedWord } from '@domain/spelling/checked-words';
import { commonPart } from '@domain/text/common-part';

/** A letter, or what could go on with one. */
const PART = /[\p{L}\p{M}\p{N}_'’-]/u;

type Words = readonly CheckedWord[];

/**
 * Words of a text where they are after it was edited; without those that the edit touches. Cheap,
 * so that marks stay in place while a user types.
 */
export function movedWords(words: Words, before: string, after: string): Words {
  if (before === after) return words;
  const { start, end } = commonPart(before, after);
  const span = { from: start, to: before.length - end };
  const grown = after.length - before.length;
  return words.flatMap((found) => {
    const shift = found.from >= span.to ? grown : 0;
    if (found.to > span.from && found.from < span.to) return [];
    const moved = { ...found, from: found.from + shift, to: found.to + shift };
    const isWhole = !PART.test(after.charAt(moved.from - 1)) && !PART.test(after.charAt(moved.to));
    return isWhole ? [moved] : [];
  });
}

/** A stretch of a text that is a misspelled word, or is none. */
export interface MarkedPart {
  readonly text: string;
  readonly isMisspelled: boolean;
}

/** A text in the parts that make it up again. A line end at its end is followed by a blank. */
export function markedParts(text: string, misspelled: Words): readonly MarkedPart[] {
  let at = 0;
  const parts = misspelled.flatMap(({ from, to }): MarkedPart[] => {
    const before = { text: text.slice(at, from), isMisspelled: false };
    at = to;
    return [before, { text: text.slice(from, to), isMisspelled: true }];
  });
  // Without it, the copy of the text would be one line shorter than the control.
  return [...parts, { text: `${text.slice(at)}\u200B`, isMisspelled: false }].filter((part) => part.text !== '');
}

/** The words without the one that ends at the caret, which may not be whole yet. */
export function withoutTyped(misspelled: Words, caret: number): Words {
  return misspelled.filter(({ to }) => to !== caret);
}

/** The word around a caret. */
export function wordAt(misspelled: Words, caret: number): CheckedWord | undefined {
  return misspelled.find(({ from, to }) => from <= caret && caret <= to);
}
