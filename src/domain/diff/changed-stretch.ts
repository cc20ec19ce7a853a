import type { ChangedStretch } from '../text/hidden-characters';

interface Part {
  readonly kind: string;
}

/**
 * Whether a part of a comparison begins or ends its text, the old one for what was removed, the new
 * one for what was added; `null` for what stayed.
 */
export function changedStretch(parts: readonly Part[], index: number): ChangedStretch | null {
  const kind = parts[index]?.kind;
  if (kind !== 'removed' && kind !== 'added') return null;
  const isOfText = (part: Part): boolean => part.kind !== (kind === 'removed' ? 'added' : 'removed');
  return {
    starts: !parts.slice(0, index).some(isOfText),
    ends: !parts.slice(index + 1).some(isOfText),
  };
}
