import { expect, it } from 'vitest';
import type { ListRow } from '@renderer/features/drafts/list-rows';
import { draftsOnPage, drawnIndexes, rowTops } from '@renderer/features/drafts/list-window';

const headings = (count: number): readonly ListRow[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'heading', label: String(index) }));

it('the row with the focus is drawn wherever the list is scrolled', () => {
  const tops = rowTops(headings(100));
  const view = { scrollTop: 1_500, height: 300 };
  const inSight = drawnIndexes(tops, view, 52);
  expect(inSight).toContain(52);
  expect(inSight.length).toBeLessThan(30);
  expect(drawnIndexes(tops, view, -1)).toEqual(inSight);
  expect(drawnIndexes(tops, view, 0)).toEqual([0, ...inSight]);
  expect(drawnIndexes(tops, view, 99)).toEqual([...inSight, 99]);
});

it('a page leaves one draft of the page before in sight, and is one draft at least', () => {
  expect([draftsOnPage(520), draftsOnPage(10)]).toEqual([9, 1]);
});
