import { expect, test } from 'vitest';
import { ScreenFind } from '@renderer/features/find/screen-find.svelte';
import { fakeMain, flushPromises } from '../../fake-main';

function screenFind() {
  const main = fakeMain({
    'page.find': () => ({ ok: true, value: null }),
    'page.stopFind': () => ({ ok: true, value: null }),
  });
  const done: string[] = [];
  let elapse = (): void => undefined;
  const find = new ScreenFind({
    bridge: main.bridge,
    after: (_ms, run) => {
      elapse = run;
      return () => undefined;
    },
    unselect: () => done.push('unselect'),
    focusBar: () => done.push('focus'),
  });
  const stop = find.start();
  return {
    main,
    find,
    stop,
    done,
    elapse: () => {
      elapse();
    },
  };
}

test('each text starts a new search, and hides the bar until the browser responds', async () => {
  const { main, find, done } = screenFind();
  find.search('ren');
  expect(find.isSearching).toBe(true);
  await main.emit('found', { search: 1, active: 1, matches: 3 });
  expect([find.isSearching, find.active, find.matches]).toEqual([false, 1, 3]);
  expect(done).toEqual(['focus']);
  expect(main.inputs('page.find')).toEqual([{ search: 1, text: 'ren', forward: true, isNext: false }]);
});

test('next and previous go on in the same search, from the match that is marked', async () => {
  const { main, find, done } = screenFind();
  find.search('ren');
  await main.emit('found', { search: 1, active: 1, matches: 3 });
  find.go(true);
  await main.emit('found', { search: 2, active: 2, matches: 3 });
  find.go(false);
  await main.emit('found', { search: 3, active: 1, matches: 3 });
  expect(main.inputs('page.find').slice(1)).toEqual([
    { search: 2, text: 'ren', forward: true, isNext: true },
    { search: 3, text: 'ren', forward: false, isNext: true },
  ]);
  expect(done.filter((what) => what === 'unselect')).toHaveLength(2);
});

test('what was found for an earlier text does not show the bar while the next search goes on', async () => {
  const { main, find } = screenFind();
  find.search('re');
  find.search('ren');
  await main.emit('found', { search: 1, active: 1, matches: 9 });
  expect([find.isSearching, find.matches]).toEqual([true, null]);
  await main.emit('found', { search: 2, active: 1, matches: 3 });
  expect([find.isSearching, find.matches]).toEqual([false, 3]);
});

test('without matches there is nowhere to go', async () => {
  const { main, find } = screenFind();
  find.search('xyz');
  await main.emit('found', { search: 1, active: 0, matches: 0 });
  find.go(true);
  expect(main.count('page.find')).toBe(1);
});

test('an empty text, and closing, unmark everything', async () => {
  const { main, find, stop } = screenFind();
  find.search('ren');
  await main.emit('found', { search: 1, active: 1, matches: 3 });
  find.search('');
  expect([find.matches, find.active, find.isSearching]).toEqual([null, 0, false]);
  stop();
  await flushPromises();
  expect(main.count('page.stopFind')).toBe(2);
});

test('a search that takes too long is given up, so that it does not find the text of the bar', async () => {
  const { main, find, elapse } = screenFind();
  find.search('ren');
  elapse();
  expect([find.isSearching, main.count('page.stopFind')]).toEqual([false, 1]);
  await main.emit('found', { search: 1, active: 1, matches: 1 });
  expect(find.matches).toBe(null);
  find.go(true);
  expect(main.inputs('page.find').at(-1)).toEqual({ search: 3, text: 'ren', forward: true, isNext: false });
});
