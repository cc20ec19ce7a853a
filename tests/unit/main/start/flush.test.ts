import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFlush } from '@main/start/flush';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function flushing(isThere = true) {
  const asked: string[] = [];
  const flush = createFlush({
    send: (token) => {
      asked.push(token);
      return isThere;
    },
    newToken: () => `token ${String(asked.length + 1)}`,
    limitMs: 2_000,
  });
  return { flush, asked };
}

test('waits for the page’s response', async () => {
  const { flush, asked } = flushing();
  const done = flush.run();
  expect(asked).toEqual(['token 1']);
  flush.onResponse('token 1');
  expect(await done).toBe('flushed');
});

test('waits no longer than its limit', async () => {
  const { flush } = flushing();
  const done = flush.run();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await done).toBe('timed-out');
});

test('does not wait without a page', async () => {
  expect(await flushing(false).flush.run()).toBe('no-page');
});

test('ignores responses to other or earlier requests', async () => {
  const { flush } = flushing();
  const first = flush.run();
  flush.onResponse('token 1');
  await first;
  const second = flush.run();
  flush.onResponse('token 1');
  flush.onResponse('made up');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await second).toBe('timed-out');
});
