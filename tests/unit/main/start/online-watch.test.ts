import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchOnline } from '@main/start/online-watch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('reports changes and nothing else', async () => {
  let isOnline = true;
  const reported: boolean[] = [];
  const watch = watchOnline({ isOnline: () => isOnline, everyMs: 1_000, onChange: (online) => reported.push(online) });
  await vi.advanceTimersByTimeAsync(5_000);
  isOnline = false;
  expect(watch.online()).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(watch.online()).toBe(false);
  isOnline = true;
  await vi.advanceTimersByTimeAsync(1_000);
  watch.stop();
  isOnline = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reported).toEqual([false, true]);
});
