import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameJson } from '@domain/json/json-equal';
import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { json } from '../wire/arbitraries';

const shuffled = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return value.map((item: JsonValue) => shuffled(item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, shuffled(child)]),
  );
};

test('a value equals itself, even as text with its keys in another order', () => {
  fc.assert(
    fc.property(json, (value) => {
      const copy = JSON.parse(JSON.stringify(value)) as JsonValue;
      expect(sameJson(value, shuffled(copy))).toBe(true);
    }),
  );
});

test('equality is symmetric, and agrees with text in one key order', () => {
  const sorted = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map((item: JsonValue) => sorted(item));
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
  };
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(sameJson(a, b)).toBe(sameJson(b, a));
      expect(sameJson(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
    }),
  );
});

test('null, a missing value, an empty object and an empty array are four different things', () => {
  const values = [null, undefined, {}, []];
  for (const [index, a] of values.entries()) {
    for (const [other, b] of values.entries()) expect(sameJson(a, b)).toBe(index === other);
  }
});

test('an inherited key is not mistaken for an own one', () => {
  expect(sameJson({ toString: null }, { other: null })).toBe(false);
  expect(sameJson(JSON.parse('{"__proto__": 1}') as JsonValue, JSON.parse('{"__proto__": 2}') as JsonValue)).toBe(
    false,
  );
});

test('nesting deeper than the call stack is still compared', () => {
  const deep = (): JsonValue => {
    let value: JsonValue = 1;
    for (let level = 0; level < 200_000; level += 1) value = [value];
    return value;
  };
  expect(sameJson(deep(), deep())).toBe(true);
});
