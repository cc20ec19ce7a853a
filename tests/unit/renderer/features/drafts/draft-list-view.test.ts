import { expect, it } from 'vitest';
import { DraftListView } from '@renderer/features/drafts/draft-list-view.svelte';

const saved = { filter: 'changed', tags: ['VIP'], search: 'renewal', order: 'name' } as const;

it('a saved view is shown again as it was', () => {
  const view = new DraftListView();
  expect(view.isShown({ ...saved, tags: [...saved.tags] }, 'name')).toBe(false);
  view.show({ ...saved, tags: [...saved.tags] });
  expect(view.parts('name')).toEqual(saved);
  expect(view.isShown({ ...saved, tags: ['vip'] }, 'name')).toBe(true);
  expect(view.isShown({ ...saved, tags: ['vip'] }, 'state')).toBe(false);
});

it('a tag is added to the filter, and removed by its name in any case', () => {
  const view = new DraftListView();
  view.toggleTag('VIP');
  view.toggleTag('Berlin');
  expect(view.tags).toEqual(['VIP', 'Berlin']);
  view.toggleTag('vip');
  expect(view.tags).toEqual(['Berlin']);
  expect(view.isShown({ ...saved, filter: 'all', search: '', tags: ['berlin', 'vip'] }, 'name')).toBe(false);
});
