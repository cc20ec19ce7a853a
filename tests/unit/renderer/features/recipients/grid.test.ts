import { describe, expect, it } from 'vitest';
import type { AudienceRow } from '@domain/recipients/audience';
import { BLOCK, NO_BLOCKS, rowIn, withBlock, withEdited } from '@renderer/draft/row-blocks';
import { gridColumns, nextOrder, sortedBy } from '@renderer/features/recipients/grid-columns';
import { moved } from '@renderer/features/recipients/grid-moves';

const size = { rows: 100, columns: 5, page: 10 };
const press = (key: string, ctrl = false) => ({ key, ctrl });

describe('the keys of the recipient table', () => {
  it('move by a cell, a page, and to the ends', () => {
    const at = { row: 50, column: 2 };
    expect(moved(at, press('ArrowUp'), size)).toEqual({ row: 49, column: 2 });
    expect(moved(at, press('ArrowRight'), size)).toEqual({ row: 50, column: 3 });
    expect(moved(at, press('PageDown'), size)).toEqual({ row: 60, column: 2 });
    expect(moved(at, press('PageUp'), size)).toEqual({ row: 40, column: 2 });
    expect(moved(at, press('Home'), size)).toEqual({ row: 50, column: 0 });
    expect(moved(at, press('End', true), size)).toEqual({ row: 99, column: 4 });
    expect(moved(at, press('Home', true), size)).toEqual({ row: 0, column: 0 });
  });

  it('stop at the edges, reach the headings from the first row, and don’t use the app’s shortcuts', () => {
    expect(moved({ row: 99, column: 4 }, press('ArrowDown'), size)).toEqual({ row: 99, column: 4 });
    expect(moved({ row: 0, column: 0 }, press('ArrowUp'), size)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: 3, column: 0 }, press('PageUp'), size)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 3, column: 0 }, press('PageDown', true), size)).toBeNull();
    expect(moved({ row: 3, column: 0 }, press('x'), size)).toBeNull();
    expect(moved({ row: -1, column: 0 }, press('End', true), { ...size, rows: 0 })).toEqual({ row: -1, column: 4 });
  });
});

describe('the columns of the recipient table', () => {
  it('are the opening message’s keys, then those that most rows have', () => {
    const columns = gridColumns({ city: 9, plan: 3, first_name: 5 }, ['first_name', 'nickname']);
    expect(columns.flatMap((column) => (column.kind === 'key' ? [column.key] : []))).toEqual([
      'first_name',
      'city',
      'plan',
    ]);
  });

  it('sort up, down, and back to the order of sending', () => {
    const column = { kind: 'key', key: 'plan' } as const;
    const inOrder = { by: { kind: 'position' }, descending: false } as const;
    const up = nextOrder(column, inOrder);
    const down = nextOrder(column, up);
    expect([up, down].map((order) => sortedBy(column, order))).toEqual(['ascending', 'descending']);
    expect(nextOrder(column, down)).toEqual(inOrder);
    expect(sortedBy({ kind: 'problems' }, up)).toBe('none');
  });
});

const row = (id: number): AudienceRow => ({
  id,
  position: id,
  phone: '',
  metadata: '',
  assistantOverrides: '',
  country: '',
  heldBackBy: null,
  problems: [],
});

describe('the loaded rows of a long table', () => {
  it('are those near the visible ones', () => {
    let blocks = NO_BLOCKS;
    for (let block = 0; block < 200; block += 1) {
      blocks = withBlock(blocks, block, [row(block * BLOCK + 1)], block * BLOCK);
    }
    expect(blocks.size).toBeLessThan(30);
    expect(rowIn(blocks, 199 * BLOCK)?.id).toBe(199 * BLOCK + 1);
    expect(rowIn(blocks, 0)).toBeUndefined();
  });

  it('show what was just typed', () => {
    const blocks = withEdited(withBlock(NO_BLOCKS, 0, [row(1), row(2)], 0), 2, { phone: '+1' });
    expect([rowIn(blocks, 0)?.phone, rowIn(blocks, 1)?.phone]).toEqual(['', '+1']);
  });
});
