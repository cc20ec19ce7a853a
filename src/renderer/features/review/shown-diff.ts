import { chunksOf } from './chunks';
import { collapsed, type ShownPart } from './collapse';
import type { TextPart } from '@shared/campaign/diff/words';

/** What is shown of a comparison at first, in UTF-16 code units. */
const SHOWN_AT_FIRST = 4_000;

/** A comparison as it is drawn: in blocks, of which the browser lays out only those in sight. */
export interface ShownDiff {
  readonly blocks: readonly (readonly ShownPart[])[];
  /** How many characters of what changed are left out at its end; 0 when all of it is shown. */
  readonly left: number;
}

/** What to draw of a comparison: what changed with a little around it, as far as it is short, or all of it. */
export function shownDiff(parts: readonly TextPart[], whole: boolean): ShownDiff {
  if (whole) return { blocks: blocksOf(parts), left: 0 };
  let room = SHOWN_AT_FIRST;
  let left = 0;
  const shown: ShownPart[] = [];
  for (const part of collapsed(parts)) {
    // What is hidden takes no room, whatever its length.
    const length = part.kind === 'hidden' ? 0 : part.text.length;
    const text = length <= room ? part.text : part.text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
    if (text !== '' && (room > 0 || part.kind !== 'hidden')) shown.push({ ...part, text });
    left += length - Math.min(length, text.length);
    room = Math.max(0, room - length);
  }
  return { blocks: [shown], left };
}

function blocksOf(parts: readonly TextPart[]): readonly (readonly TextPart[])[] {
  const blocks: TextPart[][] = [];
  let block: TextPart[] = [];
  let size = 0;
  for (const { kind, text } of parts) {
    for (const piece of chunksOf(text)) {
      block.push({ kind, text: piece });
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
