import { changedStretch } from '@domain/diff/changed-stretch';
import type { TextPart } from '@domain/diff/text-diff';
import { type ChangedStretch, type HiddenCharacter, textPieces } from '@domain/text/hidden-characters';
import { chunksOf } from './chunks';
import { collapsed, type ShownPart } from './collapse';

/** What is shown of a comparison at first, in UTF-16 code units. */
const SHOWN_AT_FIRST = 4_000;

/**
 * A stretch as it is drawn. `changed`: where it stands in its text, for the marks of spaces around
 * it; `null` for what stayed.
 */
export type DrawnPart = ShownPart & { readonly changed: ChangedStretch | null };

/** A comparison as it is drawn: in blocks, of which the browser lays out only those in sight. */
export interface ShownDiff {
  readonly blocks: readonly (readonly DrawnPart[])[];
  /** How many characters of what changed are left out at its end; 0 when all of it is shown. */
  readonly left: number;
}

/**
 * What to draw of a comparison: what changed with a little around it, as far as it is short, or all
 * of it.
 */
export function shownDiff(parts: readonly TextPart[], whole: boolean): ShownDiff {
  const placed = parts.map((part, index) => ({ ...part, changed: changedStretch(parts, index) }));
  if (whole) return { blocks: blocksOf(placed), left: 0 };
  let remaining = SHOWN_AT_FIRST;
  let left = 0;
  const shown: DrawnPart[] = [];
  for (const part of collapsed(placed)) {
    // What is hidden takes no remaining, whatever its length.
    const length = part.kind === 'hidden' ? 0 : part.text.length;
    const text = length <= remaining ? part.text : part.text.slice(0, remaining).replace(/[\uD800-\uDBFF]$/, '');
    if (text !== '' && (remaining > 0 || part.kind !== 'hidden'))
      shown.push({ ...part, text, changed: 'changed' in part ? part.changed : null });
    left += length - Math.min(length, text.length);
    remaining = Math.max(0, remaining - length);
  }
  return { blocks: [shown], left };
}

function blocksOf(parts: readonly DrawnPart[]): readonly (readonly DrawnPart[])[] {
  const blocks: DrawnPart[][] = [];
  let block: DrawnPart[] = [];
  let size = 0;
  for (const part of parts) {
    for (const piece of chunksOf(part.text)) {
      block.push({ ...part, text: piece });
      size += piece.length;
      if (size < BLOCK) continue;
      blocks.push(block);
      block = [];
      size = 0;
    }
  }
  return block.length === 0 ? blocks : [...blocks, block];
}

const BLOCK = 4_000;

/** So many different characters are explained below a comparison. */
const MAX_EXPLAINED = 8;

/** The characters that cannot be seen in what is drawn, each once. */
export function hiddenIn(blocks: ShownDiff['blocks']): readonly HiddenCharacter[] {
  const found = new Map<string, HiddenCharacter>();
  for (const { kind, text, changed } of blocks.flat()) {
    if (found.size >= MAX_EXPLAINED) break;
    if (kind === 'hidden') continue;
    for (const { hidden } of textPieces(text, changed)) if (hidden !== null) found.set(hidden.code, hidden);
  }
  return [...found.values()].slice(0, MAX_EXPLAINED);
}
