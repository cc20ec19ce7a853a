import { expect, it } from 'vitest';
import type { SavedView } from '@domain/draft/saved-view';
import { failed, ok } from '@domain/errors/errors';
import { savedViewsOf } from '@renderer/state/saved-views.svelte';
import { fakeMain, flushPromises } from '../fake-main';
import { appOver } from '../page-state';
import { id } from '../samples';

const view = (number: number): SavedView => ({
  id: id(number),
  name: `View ${number}`,
  filter: 'changed',
  tags: ['VIP'],
  order: 'name',
  search: '',
});

it('saved views are read once for an app, and again when another window changed them', async () => {
  let stored = [view(1)];
  const main = fakeMain({ 'views.list': () => ok(stored) });
  const app = appOver(main);
  expect(main.count('views.list')).toBe(0);
  const views = savedViewsOf(app);
  await flushPromises();
  expect(views.all).toEqual([view(1)]);
  expect(savedViewsOf(app)).toBe(views);
  stored = [view(1), view(2)];
  await main.emit('changed', { what: 'views' });
  expect(views.all).toEqual(stored);
});

it('a view that main refuses is not listed', async () => {
  const main = fakeMain({
    'views.list': () => ok([view(1)]),
    'views.save': () => failed({ kind: 'too-many-views' }),
    'views.remove': () => ok([]),
  });
  const views = savedViewsOf(appOver(main));
  await flushPromises();
  expect(await views.save(view(2))).toEqual(failed({ kind: 'too-many-views' }));
  expect(views.all).toEqual([view(1)]);
  await views.remove(id(1));
  expect(views.all).toEqual([]);
});
