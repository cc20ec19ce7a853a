import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatJson,
  positionOf,
  readJson,
  readJsonObject,
  repeatedKeyNames,
  repeatedKeys,
} from '@domain/json/json-text';
import { MAX_JSON_DEPTH } from '@kernel/json/json-bound';
import { writeJson } from '@kernel/json/json-codec';
import { json, jsonObject } from '../wire/arbitraries';

test('every JSON object is read, however it is formatted', () => {
  fc.assert(
    fc.property(jsonObject, fc.constantFrom(0, 2, '\t'), (value, indent) => {
      expect(readJsonObject(JSON.stringify(value, null, indent))).toEqual({ ok: true, value });
    }),
  );
});

test('the result is exactly that of JSON.parse, and an error is inside the text or at its end', () => {
  const almost = fc.tuple(json, fc.nat(), fc.string({ maxLength: 2 })).map(([value, at, noise]) => {
    const text = JSON.stringify(value, null, 2);
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + noise + text.slice(cut + 1);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      const read = readJson(text);
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        expect(read.ok).toBe(false);
        if (!read.ok) expect(read.offset).toBeLessThanOrEqual(text.length);
        return;
      }
      expect(read.ok && JSON.parse(writeJson(read.value))).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{\n  "a": 1,\n  "b": oops\n}', 3, 8],
  ['{\r\n  "a": 1,\r\n}', 3, 1],
  ['{"a": 1,}', 1, 9],
  ['{"a": 1 // note\n}', 1, 9],
  ["{'a': 1}", 1, 2],
  ['{"a": 1} x', 1, 10],
  ['{"a": 1', 1, 8],
  ['{"a"  1}', 1, 7],
  ['{"a": "x\ny"}', 1, 7],
  ['', 1, 1],
  ['   ', 1, 4],
])('the first error in %j is at line %i, column %i', (text, line, column) => {
  expect(readJsonObject(text)).toEqual({ ok: false, reason: 'syntax', line, column });
});

test.each([
  ['[1]', 1, 1],
  ['\n  "text"', 2, 3],
  ['null', 1, 1],
  ['5', 1, 1],
])('%j is JSON, but not an object', (text, line, column) => {
  expect(readJsonObject(text)).toEqual({ ok: false, reason: 'not-an-object', line, column });
});

test('objects nested beyond the limit are rejected where the limit is exceeded, never with an exception', () => {
  expect(readJsonObject(`${'{"a":'.repeat(MAX_JSON_DEPTH)}1${'}'.repeat(MAX_JSON_DEPTH)}`).ok).toBe(true);
  expect(readJson('['.repeat(100_000))).toEqual({ ok: false, offset: MAX_JSON_DEPTH });
  expect(readJson(`"${'['.repeat(1000)}\\"["`).ok).toBe(true);
});

test('formatting changes only the space between the parts, and formatting again changes nothing', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const formatted = formatJson(JSON.stringify(value, null, indent));
      expect(JSON.parse(formatted ?? '')).toEqual(value);
      expect(formatJson(formatted ?? '')).toBe(formatted);
    }),
  );
});

test('formatting keeps long numbers, escapes and repeated keys as written', () => {
  expect(formatJson('{"n":12345678901234567890.10,"a":"\\u00e9","a":[1,2]}')).toBe(
    '{\n  "n": 12345678901234567890.10,\n  "a": "\\u00e9",\n  "a": [\n    1,\n    2\n  ]\n}',
  );
});

test.each(['{"a": ', '', '{"a": 1,}', '// note\n{}'])('%j is not formatted', (text) => {
  expect(formatJson(text)).toBeNull();
});

test('a byte order mark before JSON is skipped, and positions count it', () => {
  expect(readJsonObject('\uFEFF{"id":"c1"}')).toEqual({ ok: true, value: { id: 'c1' } });
  expect(readJson('\uFEFF{"a": oops}')).toEqual({ ok: false, offset: 7 });
  expect(formatJson('\uFEFF{"a":1.0}')).toBe('{\n  "a": 1.0\n}');
});

test('names every repeated key of an object, wherever the object is', () => {
  const text = '{"a": 1,\n "b": {"a": 1, "a": 1},\n "a": [{"c": 0, "\\u0063": 1}, {"c": 2}]}';
  expect(repeatedKeys(text)).toMatchObject([
    { key: 'a', path: ['b'], line: 2, column: 16 },
    { key: 'a', path: [], line: 3, column: 2 },
    { key: 'c', path: ['a', 0], line: 3, column: 17 },
  ]);
  expect(repeatedKeys('\uFEFF{"a":1,"a":2}')).toMatchObject([{ key: 'a', offset: 8, column: 9 }]);
  expect(repeatedKeys('{"a":{"a":{"a":1}}}')).toEqual([]);
});

test('finds the position of each repetition like placeOf, even of very many', () => {
  const text = `{"a":1${',\r\n"a":1,\n\r "b":2, "b":3'.repeat(20_000)}}`;
  const found = repeatedKeys(text);
  expect(found).toHaveLength(20_000 + 39_999);
  for (const { offset, line, column } of [...found.slice(0, 20), ...found.slice(-3)]) {
    expect({ line, column }).toEqual(positionOf(text, offset));
  }
  expect(repeatedKeyNames(text, 5)).toEqual(['a', 'b']);
});
