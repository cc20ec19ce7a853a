import { diffArrays } from 'diff';
import { commonEnds } from './common-ends';
import { linesOf, sentencesOf, wordsOf } from './text-tokens';

/** A stretch of text that stayed, went or came. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many differing words, lines are compared: the cost grows with the square. */
const MAX_EDITS = 600;

/** From this length (UTF-16) on, only the text between the common ends is compared. */
const TRIMMED_FROM = 4_000;

/**
 * Compares two texts by words (Unicode rules), by lines if they differ a lot, or else as a whole.
 * Takes some 200 ms for a million characters: run it in a worker.
 */
export function diffText(before: string, after: string): readonly TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (Math.max(before.length, after.length) < TRIMMED_FROM) return diffWhole(before, after);
  const { start, end } = commonEnds(before, after);
  return merged([
    { kind: 'same', text: before.slice(0, start) },
    ...diffWhole(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: 'same', text: end === 0 ? '' : before.slice(-end) },
  ]);
}

function diffWhole(before: string, after: string): readonly TextPart[] {
  if (Math.max(before.length, after.length) <= MAX_BY_WORD) {
    return (
      compared(wordsOf(before), wordsOf(after)) ?? compared(linesOf(before), linesOf(after)) ?? replaced(before, after)
    );
  }
  const coarse =
    compared(sentencesOf(before), sentencesOf(after)) ??
    compared(linesOf(before), linesOf(after)) ??
    replaced(before, after);
  return refined(coarse);
}

/** Longer texts are compared by sentences first, and by words only inside of those that differ. */
const MAX_BY_WORD = 20_000;

/**
 * So many UTF-16 code units of differing sentences are compared by words; the rest stays as it is.
 */
const MAX_REFINED = 100_000;

function refined(parts: readonly TextPart[]): readonly TextPart[] {
  let left = MAX_REFINED;
  const finer = parts.flatMap((part, index): readonly TextPart[] => {
    const next = parts[index + 1];
    const previous = parts[index - 1];
    if (part.kind === 'added' && previous?.kind === 'removed' && isShort(previous, part)) return [];
    if (part.kind !== 'removed' || next?.kind !== 'added' || !isShort(part, next)) return [part];
    left -= part.text.length + next.text.length;
    return left < 0 ? [part, next] : diffWhole(part.text, next.text);
  });
  return merged(finer);
}

const isShort = (one: TextPart, other: TextPart): boolean =>
  Math.max(one.text.length, other.text.length) <= MAX_BY_WORD;

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

/** Marks spaces between two changed words as changed: that reads better. */
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
  const open = { same: '', removed: '', added: '' };
  const close = (kind: TextPart['kind']): void => {
    if (open[kind] !== '') result.push({ kind, text: open[kind] });
    open[kind] = '';
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'same') {
      close('removed');
      close('added');
    } else close('same');
    open[kind] += text;
  }
  for (const kind of ['same', 'removed', 'added'] as const) close(kind);
  return result;
}

/** Whether two texts are similar enough for their differences to help. */
export function isMostlySame(parts: readonly TextPart[]): boolean {
  const lengthOf = (kind: TextPart['kind']): number =>
    parts.filter((part) => part.kind === kind).reduce((length, { text }) => length + text.length, 0);
  return lengthOf('same') > Math.max(lengthOf('added'), lengthOf('removed'));
}
