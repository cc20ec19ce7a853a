import { describe, expect, it } from 'vitest';
import type { AudienceRow } from '@domain/recipients/audience';
import { copiedCells } from '@renderer/features/recipients/copied-cells';
import { gridColumns } from '@renderer/features/recipients/grid-columns';
import { planPaste } from '@renderer/features/recipients/paste-plan';
import { recipientsTable } from '@text/en/recipients-table';

const names = recipientsTable.columns;
const columns = gridColumns({ name: 2, plan: 1 }, []);

const row = (
  position: number,
  phone: string,
  metadata: string,
  problems: AudienceRow['problems'] = [],
): AudienceRow => ({
  id: position * 10,
  position,
  phone,
  metadata,
  assistantOverrides: '',
  country: 'US',
  heldBackBy: null,
  problems,
});

const rows = [row(1, '+14155550100', '{"name":"Ada","plan":2}'), row(2, '+14155550101', '{"name":"Ben"}')];
const at = (rowIndex: number, column: number) => ({ row: rowIndex, column });

describe('copying rows', () => {
  it('writes every value that a row has, without its number and problems', () => {
    expect(copiedCells(rows, columns, null)).toEqual([
      ['+14155550100', 'Ada', '2', ''],
      ['+14155550101', 'Ben', '', ''],
    ]);
  });

  it('has the headings first on demand', () => {
    expect(copiedCells(rows, columns, names)[0]).toEqual(['Phone number', 'name', 'plan', 'Overrides']);
  });

  it('keeps metadata that cannot be read', () => {
    const broken = [...rows, row(3, '+14155550102', '{"name":', ['bad-metadata'])];
    expect(copiedCells(broken, columns, names).map((cells) => cells.at(-1))).toEqual(['metadata', '', '', '{"name":']);
  });
});

describe('pasting cells', () => {
  it('changes rows from the active cell on and adds the others at the end', () => {
    const cells = [['Eve'], ['Bob'], ['Kai']];
    const plan = planPaste(cells, { at: at(0, 2), columns, names, rows });
    expect(plan).toEqual({
      kind: 'plan',
      overwritten: 2,
      pasted: {
        changed: [
          { rowId: 10, row: { phone: '+14155550100', metadata: '{"name":"Eve","plan":2}', assistantOverrides: '' } },
          { rowId: 20, row: { phone: '+14155550101', metadata: '{"name":"Bob"}', assistantOverrides: '' } },
        ],
        added: [{ phone: '', metadata: '{"name": "Kai"}', assistantOverrides: '' }],
      },
    });
  });

  it('counts no value as overwritten that is empty or stays the same', () => {
    const plan = planPaste([['Ben', 'gold']], { at: at(1, 2), columns, names, rows: rows.slice(1) });
    expect(plan).toMatchObject({
      overwritten: 0,
      pasted: { changed: [{ row: { metadata: '{"name":"Ben","plan": "gold"}' } }] },
    });
    expect(planPaste([['Ben']], { at: at(1, 2), columns, names, rows: rows.slice(1) })).toMatchObject({
      pasted: { changed: [], added: [] },
    });
  });

  it('follows the headings if the first line has only headings of this table', () => {
    const cells = [
      ['plan', 'Phone number'],
      ['solo', '+14155550109'],
    ];
    expect(planPaste(cells, { at: at(2, 1), columns, names, rows: [] })).toMatchObject({
      pasted: { added: [{ phone: '+14155550109', metadata: '{"plan": "solo"}' }] },
    });
  });

  it('of what was copied changes nothing', () => {
    const cells = copiedCells(rows, columns, names);
    expect(planPaste(cells, { at: at(0, 1), columns, names, rows })).toMatchObject({
      overwritten: 0,
      pasted: { changed: [], added: [] },
    });
  });

  it('is refused as a whole if it does not fit', () => {
    const target = { columns, names, rows };
    expect(planPaste([['a', 'b', 'c']], { at: at(0, 3), ...target })).toMatchObject({
      refusal: { kind: 'too-many-columns', columns: 3, most: 2 },
    });
    expect(
      planPaste(
        Array.from({ length: 501 }, () => ['a']),
        { at: at(0, 1), ...target },
      ),
    ).toMatchObject({
      refusal: { kind: 'too-many-rows' },
    });
    const broken = [row(3, '+14155550102', '{"name":', ['bad-metadata'])];
    expect(planPaste([['Ada']], { at: at(0, 2), columns, names, rows: broken })).toMatchObject({
      refusal: { kind: 'unreadable-row', position: 3 },
    });
  });

  it('never accepts an API key', () => {
    const key = `sk_live_${'4f9a'.repeat(6)}`;
    expect(planPaste([[key]], { at: at(0, 2), columns, names, rows })).toMatchObject({ refusal: { kind: 'api-key' } });
  });
});
