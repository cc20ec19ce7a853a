import { beforeEach, expect, it, vi } from 'vitest';
import { createPageLoad } from '@main/security/page-load';

const url = (file: string): string => `app://campaign-desk/${file}`;

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
  };
});

function load() {
  const made = createPageLoad((run, ms) => {
    const waiting = setTimeout(run, ms);
    return () => {
      clearTimeout(waiting);
    };
  });
  const reached: string[] = [];
  void made.filesRequested.then(() => reached.push('files'));
  void made.complete.then(() => reached.push('complete'));
  return { ...made, reached };
}

it('a page has asked for its files with its styles, which come last', async () => {
  const { note, reached } = load();
  for (const file of ['', 'font.woff2', 'start.js']) note(url(file));
  await vi.advanceTimersByTimeAsync(0);
  expect(reached).toEqual([]);
  note(url('start.css'));
  await vi.advanceTimersByTimeAsync(0);
  expect(reached).toEqual(['files']);
});

it('a page is complete when it has asked for code after its styles, and then for nothing for a while', async () => {
  const { note, reached } = load();
  for (const file of ['', 'font.woff2', 'start.js', 'start.css']) note(url(file));
  await vi.advanceTimersByTimeAsync(500);
  expect(reached).toEqual(['files']);
  for (const file of ['deferred.js', 'deferred.css', 'more.js']) {
    note(url(file));
    await vi.advanceTimersByTimeAsync(99);
  }
  expect(reached).toEqual(['files']);
  await vi.advanceTimersByTimeAsync(1);
  expect(reached).toEqual(['files', 'complete']);
});

it('nothing waits longer than two seconds for a page that is another one than expected', async () => {
  const { reached } = load();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(reached).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(reached).toEqual(['files', 'complete']);
});
