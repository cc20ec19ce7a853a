import type { TextPart } from '@domain/diff/text-diff';

/**
 * Stretches that stayed are shown up to this length, in UTF-16 code units; of longer ones only what
 * stands beside a change.
 */
const SHOWN = 140;
const BESIDE = 50;

/** A stretch of text, or one that stayed and is left out of the view. */
export type ShownPart<Part extends TextPart = TextPart> = Part | { readonly kind: 'hidden'; readonly text: string };

/**
 * Leaves out the middle of long stretches that stayed, between whole words. All texts together are
 * still the same.
 */
export function collapsed<Part extends TextPart>(parts: readonly Part[]): readonly ShownPart<Part>[] {
  return parts.flatMap((part, index): readonly ShownPart<Part>[] => {
    if (part.kind !== 'same' || part.text.length <= SHOWN) return [part];
    const head = index === 0 ? '' : upToSpace(part.text.slice(0, BESIDE));
    const tail = index === parts.length - 1 ? '' : fromSpace(part.text.slice(-BESIDE));
    const hidden = part.text.slice(head.length, part.text.length - tail.length);
    return [
      ...(head === '' ? [] : [{ ...part, text: head }]),
      { kind: 'hidden', text: hidden },
      ...(tail === '' ? [] : [{ ...part, text: tail }]),
    ];
  });
}

function upToSpace(text: string): string {
  return /^[\s\S]*\s/u.exec(text)?.[0] ?? '';
}

function fromSpace(text: string): string {
  return /\s[\s\S]*$/u.exec(text)?.[0] ?? '';
}
