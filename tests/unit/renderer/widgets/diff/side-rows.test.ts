import { expect, it } from 'vitest';
import { diffText } from '@domain/diff/text-diff';
import { shownDiff } from '@renderer/widgets/diff/shown-diff';
import { type SideRow, sideRows } from '@renderer/widgets/diff/side-rows';

const rowsOf = (before: string, after: string) => sideRows(shownDiff(diffText(before, after), false));
const textOf = (row: SideRow, side: keyof SideRow): string => row[side].map(({ text }) => text).join('');

const LINES = ['Greet the customer by name.', 'Offer the plan of one year.', 'Never give a discount code.'];
const PLAN = LINES.concat('Say goodbye, and thank them for their time, whatever they have answered.');

it('puts lines that stayed at one height, and what changed beside it', () => {
  const rows = rowsOf(PLAN.join('\n'), PLAN.join('\n').replace('one year', 'two years')) ?? [];
  expect(rows.map((row) => textOf(row, 'before'))).toEqual(PLAN);
  expect(rows.map((row) => textOf(row, 'after'))).toEqual(PLAN.with(1, 'Offer the plan of two years.'));
});

it('keeps all of both texts', () => {
  const before = `${PLAN.join('\n')}\n`;
  const after = `First of all:\n${PLAN.toReversed().join(' ')}\n\nNothing else.`;
  const rows = rowsOf(before, after) ?? [];
  const flat = (text: string) => text.replaceAll(/\s+/g, '');
  expect(flat(rows.map((row) => textOf(row, 'before')).join(''))).toBe(flat(before));
  expect(flat(rows.map((row) => textOf(row, 'after')).join(''))).toBe(flat(after));
});

it('names what is left out once, on a row of its own', () => {
  const middle = 'This sentence stays as it is, and it is long enough to be left out. '.repeat(9);
  const rows = rowsOf(`One start. ${middle}One end.`, `Another start. ${middle}Another end.`) ?? [];
  expect(rows.filter(({ before }) => before[0]?.kind === 'hidden')).toHaveLength(1);
});

it('leaves one column to what is short, very long, or only came', () => {
  expect(rowsOf('One year', 'Two years')).toBeNull();
  expect(rowsOf(PLAN.join('\n'), `${PLAN.join('\n')}\nAnd call back.`)).toBeNull();
  const long = Array.from({ length: 4_000 }, (_, index) => `word${String(index)}`);
  const parts = diffText(long.join(' '), long.with(9, 'x').join(' '));
  expect(sideRows(shownDiff(parts, true))).toBeNull();
  expect(sideRows(shownDiff(parts, false))).not.toBeNull();
});
