import { expect, it } from 'vitest';
import { noteScroll, scrollOf } from '@renderer/draft/scroll-positions';
import { fakeMain } from '../fake-main';
import { appOver } from '../page-state';
import { id } from '../samples';

it('each draft of a window has a scroll position of its own', () => {
  const app = appOver(fakeMain({}));
  noteScroll(app, id(1), 320);
  noteScroll(app, id(2), 40);
  expect([scrollOf(app, id(1)), scrollOf(app, id(2)), scrollOf(app, id(3))]).toEqual([320, 40, 0]);
  expect(scrollOf(appOver(fakeMain({})), id(1))).toBe(0);
});
