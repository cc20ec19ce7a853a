import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '@backend/ipc/message-size';
import { anyValue } from './mutations';

const LIMIT = 100_000;

describe('the size of a message', () => {
  test('is the size of its JSON text in UTF-8', () => {
    const json = fc.jsonValue({ stringUnit: 'binary' });
    fc.assert(
      fc.property(json, (value) => {
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        const bytes = Buffer.byteLength(JSON.stringify(value));
        expect(measure(value, bytes)).toEqual({ kind: 'bytes', bytes });
        expect(measure(value, bytes - 1)).toEqual({ kind: 'too-large' });
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves out properties that are undefined', () => {
    expect(measure({ a: undefined, b: 1, c: undefined, d: [] }, LIMIT)).toEqual({
      kind: 'bytes',
      bytes: '{"b":1,"d":[]}'.length,
    });
  });

  test('is found for anything without throwing', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(['bytes', 'too-large', 'not-json']).toContain(measure(value, LIMIT).kind);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('values rejected as not JSON', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const own: unknown = JSON.parse('{"a":{"__proto__":{"admin":true}}}');
  test.each([
    ['a BigInt', { a: 1n }, 'a'],
    ['a date', { a: [new Date()] }, 'a.0'],
    ['a map', new Map(), ''],
    ['bytes', { a: { b: new Uint8Array(2) } }, 'a.b'],
    ['not a number', [NaN], '0'],
    ['undefined in an array', [1, undefined], '1'],
    ['undefined itself', undefined, ''],
    ['a key that leads to the prototype', own, 'a.__proto__'],
  ])('%s, with its path', (_what, value, path) => {
    expect(measure(value, LIMIT)).toEqual({ kind: 'not-json', path });
  });

  test('a cycle', () => {
    expect(measure(cycle, LIMIT).kind).toBe('not-json');
  });

  test('nesting deeper than any real value', () => {
    const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
    expect(measure(deep(100), LIMIT).kind).toBe('bytes');
    expect(measure(deep(101), LIMIT).kind).toBe('not-json');
  });
});

test('a huge sparse array is rejected immediately', () => {
  expect(measure(new Array(4_000_000_000), LIMIT).kind).toBe('not-json');
});

test('the same large text many times over is too large', () => {
  const text = 'x'.repeat(10_000);
  expect(measure(Array<string>(1_000_000).fill(text), LIMIT)).toEqual({ kind: 'too-large' });
});
