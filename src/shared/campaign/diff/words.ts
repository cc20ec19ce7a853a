import { diffArrays } from 'diff';
import { lazily } from '../../lazily';

/** A stretch of text that stayed, went or came. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words that differ a comparison word by word takes long and helps nobody. */
const MAX_EDITS = 1500;

/**
 * What changed between two texts, word by word. Words are found by the rules of Unicode, so scripts without spaces have them as well.
 * What stayed and what was removed give the old text, what stayed and what was added the new one. Texts that differ too much are compared line by
 * line, and then as a whole.
 */
export function diffText(before: string, after: string): readonly TextPart[] {
  return (
    compared(wordsOf(before), wordsOf(after)) ?? compared(linesOf(before), linesOf(after)) ?? replaced(before, after)
  );
}

const segmenter = lazily(() => new Intl.Segmenter('en', { granularity: 'word' }));
const wordsOf = (text: string): string[] => Array.from(segmenter().segment(text), ({ segment }) => segment);
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

function compared(before: string[], after: string[]): readonly TextPart[] | null {
  const parts = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  if (parts === undefined) return null;
  return readable(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

function replaced(before: string, after: string): readonly TextPart[] {
  return merged([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
}

/** Spaces between two changed words are changed with them: a row of words reads better than words with holes between them. */
function readable(parts: readonly TextPart[]): readonly TextPart[] {
  const split = parts.flatMap((part, index): readonly TextPart[] => {
    const between = index > 0 && index < parts.length - 1;
    if (part.kind !== 'same' || !between || part.text.trim() !== '' || part.text.includes('\n')) return [part];
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ];
  });
  return merged(split);
}

/** One stretch of each kind between two that stayed, what was removed first. */
function merged(parts: readonly TextPart[]): readonly TextPart[] {
  const result: TextPart[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (part.text !== '') {
      settle();
      result.push(part);
    }
  }
  settle();
  return result;
}
