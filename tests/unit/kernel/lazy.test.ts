import { expect, it, vi } from 'vitest';
import { lazy } from '@kernel/lazy';

it('makes a value on the first call only, also if it is undefined', () => {
  const make = vi.fn((): unknown => undefined);
  const value = lazy(make);
  expect(make).not.toHaveBeenCalled();
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});

it('makes a value again after making it has thrown', () => {
  const make = vi.fn(() => 'made');
  make.mockImplementationOnce(() => {
    throw new Error('not yet');
  });
  const value = lazy(make);
  expect(value).toThrow('not yet');
  expect(value()).toBe('made');
});

it('keeps a promise, also a rejected one', async () => {
  const make = vi.fn(() => Promise.reject(new Error('no')));
  const value = lazy(make);
  await expect(value()).rejects.toThrow('no');
  await expect(value()).rejects.toThrow('no');
  expect(make).toHaveBeenCalledTimes(1);
});
