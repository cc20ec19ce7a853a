import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFlush } from '@main/start/flush';

/** Which window it is does not matter to the flush. */
const WINDOW = { name: 'window' } as unknown as BrowserWindow;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function flushing(isThere = true) {
  const asked: string[] = [];
  const flush = createFlush({
    send: (window, token) => {
      asked.push(`${(window as unknown as { name: string }).name} ${token}`);
      return isThere;
    },
    newToken: () => `token ${String(asked.length + 1)}`,
    limitMs: 2_000,
  });
  return { flush, asked };
}

test('waits for the page’s response', async () => {
  const { flush, asked } = flushing();
  const done = flush.run(WINDOW);
  expect(asked).toEqual(['window token 1']);
  flush.onResponse('token 1');
  expect(await done).toBe('flushed');
});

test('waits no longer than its limit', async () => {
  const { flush } = flushing();
  const done = flush.run(WINDOW);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await done).toBe('timed-out');
});

test('does not wait without a page', async () => {
  expect(await flushing(false).flush.run(WINDOW)).toBe('no-page');
});

test('ignores responses to other or earlier requests', async () => {
  const { flush } = flushing();
  const first = flush.run(WINDOW);
  flush.onResponse('token 1');
  await first;
  const second = flush.run(WINDOW);
  flush.onResponse('token 1');
  flush.onResponse('made up');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await second).toBe('timed-out');
});

test('asks each window’s page, which answers for itself', async () => {
  const { flush, asked } = flushing();
  const other = { name: 'other' } as unknown as BrowserWindow;
  const [first, second] = [flush.run(WINDOW), flush.run(other)];
  expect(asked).toEqual(['window token 1', 'other token 2']);
  flush.onResponse('token 2');
  expect(await second).toBe('flushed');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await first).toBe('timed-out');
});
