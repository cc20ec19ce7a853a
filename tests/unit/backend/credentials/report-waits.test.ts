import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Keychain } from '@backend/credentials/keychain';
import { reportWaits } from '@backend/credentials/report-waits';
import { ok, type Result } from '@domain/errors/errors';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function keychain() {
  const waiting: (() => void)[] = [];
  const events: unknown[] = [];
  const later = <T>(value: T): Promise<T> =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(value);
      });
    });
  const slow: Keychain = {
    get: () => later<Result<string | null>>(ok('found')),
    set: () => later<Result<null>>(ok(null)),
    remove: () => later<Result<null>>(ok(null)),
    removeQuietly: () => later(undefined),
    check: () => Promise.reject(new Error('broken')),
  };
  const reported = reportWaits(slow, (name, payload) => events.push([name, payload]));
  const respond = async (): Promise<void> => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { reported, events, respond };
}

test('says nothing of a keychain that responds soon', async () => {
  const { reported, events, respond } = keychain();
  const found = reported.get('account', 1_000);
  await vi.advanceTimersByTimeAsync(2_900);
  await respond();
  expect(await found).toEqual(ok('found'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(events).toEqual([]);
});

test('says once that several calls wait, and once that none does', async () => {
  const { reported, events, respond } = keychain();
  void reported.get('account', 1_000);
  void reported.remove('account', 1_000);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(events).toEqual([['keychain', { isWaiting: true }]]);
  await respond();
  expect(events).toHaveLength(1);
  await respond();
  expect(events.slice(1)).toEqual([['keychain', { isWaiting: false }]]);
});

test('hands on what a call throws', async () => {
  await expect(keychain().reported.check(1_000)).rejects.toThrow('broken');
});
