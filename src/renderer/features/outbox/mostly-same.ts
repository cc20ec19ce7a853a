import type { TextPart } from '@domain/diff/words';

/**
 * Whether a text is still another version of the same one, so that its differences say more than
 * the whole of it.
 */
export function mostlySame(parts: readonly TextPart[]): boolean {
  const lengthOf = (kind: TextPart['kind']): number =>
    parts.filter((part) => part.kind === kind).reduce((length, { text }) => length + text.length, 0);
  return lengthOf('same') > Math.max(lengthOf('added'), lengthOf('removed'));
}
