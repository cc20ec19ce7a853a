import { type CommonPart, commonPart } from '../text/common-part';

/**
 * A common end is cut back to a space over at most so many characters; scripts without spaces have
 * none to find.
 */
const MAX_CUT_BACK = 1_000;

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/**
 * The common beginning and end of two texts, cut back to whole words, so that a word that differs
 * in one letter is compared as a word. Without spaces nearby they are cut back to whole characters
 * only.
 */
export function commonEnds(before: string, after: string): CommonPart {
  const { start, end } = commonPart(before, after);
  if (start === before.length && start === after.length) return { start, end: 0 };
  return { start: wholeStart(before, start), end: wholeEnd(before, end) };
}

/** Ends behind a space and not between CR and LF. */
function wholeStart(text: string, start: number): number {
  for (let at = start; at > 0 && start - at < MAX_CUT_BACK; at -= 1) {
    if (isSpace(text, at - 1) && text.charAt(at - 1) !== '\r') return at;
  }
  return start <= MAX_CUT_BACK ? 0 : start - MAX_CUT_BACK - (isLow(text, start - MAX_CUT_BACK) ? 1 : 0);
}

/** Begins with a space that is no second half of CR LF. */
function wholeEnd(text: string, end: number): number {
  for (let left = end; left > 0 && end - left < MAX_CUT_BACK; left -= 1) {
    const at = text.length - left;
    if (isSpace(text, at) && !(text.charAt(at) === '\n' && text.charAt(at - 1) === '\r')) return left;
  }
  return end <= MAX_CUT_BACK ? 0 : end - MAX_CUT_BACK - (isLow(text, text.length - end + MAX_CUT_BACK) ? 1 : 0);
}

const isLow = (text: string, at: number): boolean => text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
