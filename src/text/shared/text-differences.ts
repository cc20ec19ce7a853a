import type { TextPart } from '@domain/diff/text-diff';
import { countWords } from '@domain/diff/text-tokens';
import { withLf } from '@domain/text/line-ends';
import { looksAlike } from '@domain/text/looks-alike';

/** What a language says about differences of texts. */
export interface TextWords {
  readonly wordsRemoved: (count: number) => string;
  readonly wordsAdded: (count: number) => string;
  readonly onlyLineEnds: string;
  readonly onlyInvisible: string;
  readonly onlySpacing: string;
}

/** How many words were removed and added, or what else is different. */
export function textSummary(words: TextWords, parts: readonly TextPart[]): string {
  const before = textOf(parts, 'removed');
  const after = textOf(parts, 'added');
  const removed = countOf(parts, 'removed');
  const added = countOf(parts, 'added');
  const counts = [removed > 0 ? words.wordsRemoved(removed) : '', added > 0 ? words.wordsAdded(added) : ''];
  const counted = counts.filter((part) => part !== '');
  if (counted.length > 0 && !looksAlike(before, after)) return counted.join(', ');
  if (withLf(before) === withLf(after)) return words.onlyLineEnds;
  return looksAlike(before, after) ? words.onlyInvisible : words.onlySpacing;
}

function countOf(parts: readonly TextPart[], kind: TextPart['kind']): number {
  return parts.reduce((count, part) => (part.kind === kind ? count + countWords(part.text) : count), 0);
}

/** What of a comparison is of one kind; longer texts are looked at in their beginning. */
function textOf(parts: readonly TextPart[], kind: 'removed' | 'added'): string {
  return parts.reduce((text, part) => (part.kind === kind ? text + part.text : text), '').slice(0, 20_000);
}
