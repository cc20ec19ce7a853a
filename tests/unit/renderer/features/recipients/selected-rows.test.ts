import { describe, expect, it } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import type { AudienceRow } from '@domain/recipients/audience';
import { readSelectedRows } from '@renderer/features/recipients/selected-rows';

const ROWS = Array.from({ length: 1_300 }, (_, at): AudienceRow => ({
  ...{ id: at + 1, position: at + 1, phone: `+1415555${String(1000 + at)}`, metadata: '', assistantOverrides: '' },
  ...{ country: 'US', heldBackBy: null, problems: [] },
}));

/** A table over these rows, with what was read of it. */
function table() {
  const read: (readonly [from: number, count: number])[] = [];
  const rows = {
    view: { matching: ROWS.length },
    rowsAt: (from: number, count: number) => {
      read.push([from, count]);
      return Promise.resolve(ok(ROWS.slice(from, from + count)));
    },
  } as unknown as Parameters<typeof readSelectedRows>[0]; // Only this of it is used.
  return { rows, read };
}

const idsOf = (result: Awaited<ReturnType<typeof readSelectedRows>>) => result.ok && result.value.map(({ id }) => id);

describe('the rows that are selected', () => {
  it('are the one that the keyboard is at, without a selection', async () => {
    const { rows } = table();
    expect(idsOf(await readSelectedRows(rows, { count: 0, ids: new Set() }, 7, 10))).toEqual([8]);
  });

  it('are found wherever they are, in their order, and no further than they must be looked for', async () => {
    const { rows, read } = table();
    const ids = new Set([900, 3]);
    expect(idsOf(await readSelectedRows(rows, { count: 2, ids }, 0, 10))).toEqual([3, 900]);
    expect(read).toEqual([
      [0, 500],
      [500, 500],
    ]);
  });

  it('are the first ones of all, and one more than fits if there are more', async () => {
    const { rows } = table();
    expect(idsOf(await readSelectedRows(rows, { count: null, ids: new Set() }, 0, 3))).toEqual([1, 2, 3, 4]);
  });

  it('are none if they cannot be read', async () => {
    const error = failed({ kind: 'storage', reason: 'failed' });
    const { rows } = table();
    const broken = { ...rows, rowsAt: () => Promise.resolve(error) };
    expect(await readSelectedRows(broken, { count: 1, ids: new Set([1]) }, 0, 3)).toEqual(error);
  });
});
