import type { RecipientInput } from '@domain/fields/recipients';
import type { AudienceRow } from '@domain/recipients/audience';

/** Rows are asked for by so many at once. */
export const BLOCK = 100;

/** So many blocks are kept: what lies far from what is in sight can be asked for again. */
const MAX_BLOCKS = 24;

/** Rows that were read, by the number of their block. */
export type RowBlocks = ReadonlyMap<number, readonly AudienceRow[]>;

export const NO_BLOCKS: RowBlocks = new Map();

/** The blocks with one more, but for those that lie furthest from a row. */
export function withBlock(blocks: RowBlocks, block: number, rows: readonly AudienceRow[], nearRow: number): RowBlocks {
  const middle = nearRow / BLOCK;
  const near = [...new Map([...blocks, [block, rows] as const])].sort(
    ([a], [b]) => Math.abs(a - middle) - Math.abs(b - middle),
  );
  return new Map(near.slice(0, MAX_BLOCKS));
}

/** The blocks with a row as it was edited. */
export function withEdited(blocks: RowBlocks, rowId: number, part: Partial<RecipientInput>): RowBlocks {
  return new Map(
    [...blocks].map(([block, rows]) => [block, rows.map((row) => (row.id === rowId ? { ...row, ...part } : row))]),
  );
}

export const rowIn = (blocks: RowBlocks, index: number): AudienceRow | undefined =>
  blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK];
