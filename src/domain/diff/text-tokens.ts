import { lazy } from '@kernel/lazy';

/**
 * Line ends, runs of spaces, words, emoji sequences and single characters with their marks, in this
 * order: what one edit usually replaces. An approximation of the word boundaries of Unicode (UAX
 * 29), because `Intl.Segmenter` takes seconds for 100,000 characters. Made when it is first needed:
 * reading it takes half a millisecond, which the start has no use for.
 */
const tokenPattern = lazy(
  () =>
    /\r\n|[\n\r\v\f\u0085\u2028\u2029]|[^\S\n\r\v\f\u2028\u2029]+|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’.:·][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*|\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{M}\p{EMod}]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{EMod}]*)*|[\s\S]\p{M}*/gu,
);

/** Scripts that write words without spaces between them. */
const unspacedScripts = lazy(
  () =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
);

const segmenter = lazy(() => new Intl.Segmenter('en', { granularity: 'word' }));

/**
 * The segmenter's cost grows with the square of the length, so it never gets more than this, in
 * UTF-16 code units.
 */
const MAX_SEGMENTED = 300;

/**
 * The words of a text and what stands between them. Joined, they are the text again, whatever it
 * holds. Linear in its length.
 */
export function wordsOf(text: string): string[] {
  const tokens = text.match(tokenPattern()) ?? [];
  return unspacedScripts().test(text) ? tokens.flatMap(segmented) : tokens;
}

function segmented(token: string): string[] {
  if (!unspacedScripts().test(token)) return [token];
  const words: string[] = [];
  for (let at = 0; at < token.length;) {
    let end = Math.min(token.length, at + MAX_SEGMENTED);
    if (end < token.length && isHighSurrogate(token.charCodeAt(end - 1))) end -= 1;
    for (const { segment } of segmenter().segment(token.slice(at, end))) words.push(segment);
    at = end;
  }
  return words;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** The lines of a text, each with its line end. */
export function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+/g) ?? [];
}

/**
 * The sentences of a text, each with what ends it, and a text without any in words. Joined, they
 * are the text again.
 */
export function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^.!?。！？\r\n]*(?:[.!?。！？\r\n]+[^\S\r\n]*)|[^.!?。！？\r\n]+/g) ?? [];
  return sentences.length * MAX_SENTENCE < text.length ? (text.match(/\s+|\S+\s?/g) ?? []) : sentences;
}

/** Sentences that are longer than this on average, in UTF-16 code units, are none. */
const MAX_SENTENCE = 2_000;

/** Longer texts are counted by the spaces in them. */
const MAX_COUNTED = 20_000;

/** How many words a text has: letters or digits make one, spaces and signs do not. */
export function countWords(text: string): number {
  if (text.length > MAX_COUNTED) return text.match(/\S+/g)?.length ?? 0;
  let words = 0;
  for (const token of wordsOf(text)) if (/^[\p{L}\p{N}]/u.test(token)) words += 1;
  return words;
}
