import { PATTERNS, type SpokenIssue } from './spoken-patterns';

/** A part of a text, in UTF-16 code units. */
export interface HardSpan {
  readonly issue: SpokenIssue;
  readonly from: number;
  readonly to: number;
}

/** Known by these letters, and spoken as a word. */
const ACRONYMS = new Set(['UNICEF', 'UNESCO', 'FEMA', 'ICICI', 'HDFC', 'AARP', 'NAFTA', 'SCHUFA', 'AOK', 'GEICO']);
/** Fewer capitals in several words may be two abbreviations. */
const MIN_CAPITALS = 8;

/**
 * Finds what a voice cannot say well, in the order of the text.
 * @param text placeholders are covered by small letters, so that they are not found in it.
 */
export function hardToSpeak(text: string): readonly HardSpan[] {
  const spans: HardSpan[] = [];
  const isTaken = new Uint8Array(text.length);
  for (const [issue, pattern] of PATTERNS) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const to = index + match.length;
      if (issue === 'capitals' && !isShouted(match)) continue;
      if (isTaken.subarray(index, to).includes(1)) continue;
      isTaken.fill(1, index, to);
      spans.push({ issue, from: index, to });
    }
  }
  return spans.toSorted((a, b) => a.from - b.from);
}

function isShouted(words: string): boolean {
  const loud = words.split(/[ ,-]+/).filter((word) => !ACRONYMS.has(word));
  const letters = loud.join('').length;
  return loud.length > 1 ? letters >= MIN_CAPITALS : words === loud[0];
}
