import { fold } from './fold';
import { mergeRanges, type Range } from './text-ranges';

/** A text that is ready to be searched many times. */
export interface Searchable {
  readonly text: string;
  readonly folded: string;
  /**
   * Where in the text each character of `folded` comes from, with one more for the end; `null` if
   * they are at the same offsets.
   */
  readonly offsets: readonly number[] | null;
}

export interface Match {
  /** Higher is better. */
  readonly score: number;
  /** What matched, in the order of the text. */
  readonly ranges: readonly Range[];
}

const SCORES = { start: 100, wordStart: 80, inside: 50, scattered: 25 } as const;
/** Shorter words must stand in the text as they are: scattered letters would match anything. */
const MIN_SCATTERED = 3;
const ASCII = /^[\x00-\x7f]*$/;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Prepares a text for `matchWords`. */
export function searchable(text: string): Searchable {
  const folded = fold(text);
  if (ASCII.test(text)) return { text, folded, offsets: null };
  return { text, ...foldedWithOffsets(text) };
}

/** A base character with its marks is folded as one, for marks go with it. */
function foldedWithOffsets(text: string): { folded: string; offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/[\s\S]\p{M}*/gu)) {
    const piece = fold(cluster);
    folded += piece;
    offsets.push(...Array<number>(piece.length).fill(index));
  }
  return { folded, offsets: [...offsets, text.length] };
}

/** The words of what was typed, folded. */
export function wordsOf(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * How well a text matches all words, or `null` if one of them does not: at the beginning, at the
 * beginning of a word, inside of one, or by letters in their order that each begin a word or follow
 * the one before (`mxc` finds `Max concurrency`).
 */
export function matchWords(words: readonly string[], { folded, offsets }: Searchable): Match | null {
  let score = 0;
  const ranges: Range[] = [];
  for (const word of words) {
    const found = matchWord(word, folded);
    if (found === null) return null;
    score += found.score;
    ranges.push(...found.ranges);
  }
  score -= lengthMalus(folded);
  return { score, ranges: mergeRanges(ranges).map(([start, end]) => inText(start, end, offsets)) };
}

/** The score of one word as {@link matchWords} gives it, for texts of which only few are shown. */
export function scoreOf(word: string, { folded }: Searchable): number | null {
  const at = bestPlace(word, folded);
  const score = at >= 0 ? scoreAt(at, folded) : scattered(word, folded)?.score;
  return score === undefined ? null : score - lengthMalus(folded);
}

/** Of two texts that match alike the shorter one says more of what was typed. */
const lengthMalus = (text: string): number => Math.min(text.length, 100) / 20;

function matchWord(word: string, text: string): Match | null {
  const at = bestPlace(word, text);
  return at >= 0 ? { score: scoreAt(at, text), ranges: [[at, at + word.length]] } : scattered(word, text);
}

/** Where a word stands in a text, at the beginning of a word if it can; -1 if nowhere. */
function bestPlace(word: string, text: string): number {
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (beginsWord(text, at)) return at;
  return first;
}

function scoreAt(at: number, text: string): number {
  if (at === 0) return SCORES.start;
  return beginsWord(text, at) ? SCORES.wordStart : SCORES.inside;
}

function scattered(word: string, text: string): Match | null {
  return word.length < MIN_SCATTERED ? null : matchScattered(word, text);
}

function matchScattered(word: string, text: string): Match | null {
  const ranges: Range[] = [];
  let from = 0;
  for (let at = 0; at < word.length;) {
    const start = nextWordWith(word.charAt(at), text, from);
    if (start < 0) return null;
    let length = 1;
    while (at + length < word.length && text[start + length] === word[at + length]) length += 1;
    ranges.push([start, start + length]);
    at += length;
    from = start + length;
  }
  return { score: SCORES.scattered - ranges.length, ranges };
}

/** Where the next word begins with a character; -1 if none does. */
function nextWordWith(character: string, text: string, from: number): number {
  let at = text.indexOf(character, from);
  while (at >= 0 && !beginsWord(text, at)) at = text.indexOf(character, at + 1);
  return at;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !WORD_CHARACTER.test(text.charAt(at - 1));
}

function inText(start: number, end: number, offsets: readonly number[] | null): Range {
  if (offsets === null) return [start, end];
  const first = offsets[start] ?? 0;
  // The end is where the next character of the text begins, not the next unit of the folded one.
  const last = offsets.slice(end - 1).find((offset) => offset > (offsets[end - 1] ?? 0));
  return [first, last ?? offsets.at(-1) ?? first];
}
