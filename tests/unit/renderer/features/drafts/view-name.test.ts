import { expect, it } from 'vitest';
import type { SavedView } from '@domain/draft/saved-view';
import { readViewName } from '@renderer/features/drafts/view-name';
import { text } from '@renderer/kernel/text';
import { id } from '../../samples';

const mine: SavedView = { id: id(1), name: 'Mine', filter: 'all', tags: [], order: 'edited', search: '' };

it('a view needs a name of its own', () => {
  expect(readViewName('  New  one ', [mine])).toEqual({ name: 'New one', issue: null });
  expect(readViewName('   ', [mine]).issue).toBe(text.organising.views.needName);
  expect(readViewName('MINE', [mine]).issue).toBe(text.organising.views.nameTaken);
  expect(readViewName('MINE', [mine], mine.id).issue).toBeNull();
});
