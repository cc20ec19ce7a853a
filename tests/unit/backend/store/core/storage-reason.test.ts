import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storageReasonOf } from '@backend/store/core/storage-reason';
import { guarded } from '@backend/store/open/guarded';

const sqlite = (errcode: number) => Object.assign(new Error('sqlite'), { code: 'ERR_SQLITE_ERROR', errcode });
const system = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

describe('the reason for a store failure', () => {
  it.each([
    [5, 'busy'],
    [517, 'busy'],
    [8, 'read-only'],
    [1544, 'read-only'],
    [11, 'damaged'],
    [26, 'damaged'],
    [13, 'disk-full'],
    [4874, 'disk-full'],
    [10, 'failed'],
    [14, 'failed'],
  ])('follows from SQLite’s code %i, extended or not', (code, reason) => {
    expect(storageReasonOf(sqlite(code))).toBe(reason);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'failed'],
  ])('follows from the system’s code %s', (code, reason) => {
    expect(storageReasonOf(system(code))).toBe(reason);
  });

  it('is none for an unexpected error, which remains an exception', () => {
    const failure = new TypeError('x is not a function');
    expect(storageReasonOf(failure)).toBeNull();
    expect(storageReasonOf('text')).toBeNull();
    expect(() => guarded(() => JSON.parse('{') as unknown)).toThrow(SyntaxError);
  });

  it('is a result if the disk failed', () => {
    expect(guarded(() => 1)).toEqual({ ok: true, value: 1 });
    expect(guarded(() => readFileSync('/nowhere/at/all'))).toEqual({
      ok: false,
      error: { kind: 'storage', reason: 'failed' },
    });
    expect(guarded(() => mkdirSync('/'))).toMatchObject({ ok: false, error: { kind: 'storage' } });
  });
});
