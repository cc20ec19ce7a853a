import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffJson, type JsonDifference } from '@domain/diff/json';
import { diffText } from '@domain/diff/text-diff';
import { sameJson } from '@domain/json/json-equal';
import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { json, jsonObject } from '../wire/arbitraries';

const joined = (before: string, after: string, kinds: readonly string[]): string =>
  diffText(before, after)
    .filter((part) => kinds.includes(part.kind))
    .map((part) => part.text)
    .join('');

const words = fc
  .array(fc.constantFrom('Hello', ' ', 'there', ', ', '{{first_name}}', '\n', 'ไปไหนมา', '你好世界', '!', '  '), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const text = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 60 }));

describe('the difference of two texts', () => {
  it('contains both of them, word for word', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(joined(before, after, ['same', 'removed'])).toBe(before);
        expect(joined(before, after, ['same', 'added'])).toBe(after);
      }),
    );
  });

  it('of a text to itself is none', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(diffText(one, one).every((part) => part.kind === 'same')).toBe(true);
      }),
    );
  });

  it('names the changed words, with the spaces between them', () => {
    expect(diffText('Hi Ann, this is Dana from Northwind.', 'Hi Ann, this is Sam Lee from Northwind.')).toEqual([
      { kind: 'same', text: 'Hi Ann, this is ' },
      { kind: 'removed', text: 'Dana ' },
      { kind: 'added', text: 'Sam Lee ' },
      { kind: 'same', text: 'from Northwind.' },
    ]);
    expect(diffText('one two three', 'four five three')).toEqual([
      { kind: 'removed', text: 'one two' },
      { kind: 'added', text: 'four five' },
      { kind: 'same', text: ' three' },
    ]);
  });

  it('finds words in scripts without spaces', () => {
    expect(diffText('今天天气很好', '今天天气不好').at(0)).toMatchObject({ kind: 'same' });
  });

  it('of long texts that have nothing in common is all of both', () => {
    const long = (word: string): string => Array.from({ length: 4000 }, (_, n) => `${word}${String(n)}`).join(' ');
    expect(diffText(long('a'), long('b'))).toEqual([
      { kind: 'removed', text: long('a') },
      { kind: 'added', text: long('b') },
    ]);
  });
});

/** Makes the new value of the old one and what differs. */
function applied(value: JsonValue, differences: readonly JsonDifference[]): JsonValue {
  const here = differences.find((difference) => difference.path.length === 0);
  if (here !== undefined) return here.kind === 'removed' ? value : here.after;
  if (differences.length === 0) return value;
  const at = (key: string | number) =>
    differences.filter(({ path }) => path[0] === key).map((each) => ({ ...each, path: each.path.slice(1) }));
  const keys = [...new Set(differences.map(({ path }) => path[0] ?? ''))];
  const gone = (key: string | number): boolean =>
    at(key).some((each) => each.kind === 'removed' && each.path.length === 0);
  const came = (key: string | number): JsonDifference | undefined =>
    at(key).find((each) => each.kind === 'added' && each.path.length === 0);
  if (Array.isArray(value)) {
    const changed = value.map((item: JsonValue, index) =>
      gone(index) || came(index) ? item : applied(item, at(index)),
    );
    const left = changed.filter((_, index) => !gone(index));
    for (const key of keys.filter((each) => typeof each === 'number').toSorted((a, b) => a - b)) {
      const item = came(key);
      if (item?.kind === 'added') left.splice(key, 0, item.after);
    }
    return left;
  }
  const object: Record<string, JsonValue> = isJsonObject(value) ? { ...value } : {};
  for (const key of keys.map(String)) {
    const item = came(key);
    if (gone(key)) Reflect.deleteProperty(object, key);
    else
      Object.defineProperty(object, key, {
        value: item?.kind === 'added' ? item.after : applied(object[key] ?? null, at(key)),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return object;
}

describe('the difference of two JSON values', () => {
  it('turns the first into the second', () => {
    const nearby = fc.array(fc.nat(3), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(json, json), fc.tuple(jsonObject, jsonObject), fc.tuple(nearby, nearby)),
        ([a, b]) => {
          expect(sameJson(applied(a, diffJson(a, b)), b)).toBe(true);
        },
      ),
    );
  });

  it('of a value to itself is none, whatever the order of its keys', () => {
    expect(diffJson({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toEqual([]);
    fc.assert(fc.property(json, (value) => diffJson(value, value).length === 0));
  });

  it('names changes by their path', () => {
    expect(
      diffJson(
        { max_attempts: 3, backoff: { seconds: 30 }, on: ['busy', 'no-answer'] },
        {
          max_attempts: '3',
          backoff: { seconds: 30, jitter: true },
          on: ['busy', 'failed', 'no-answer'],
        },
      ),
    ).toEqual([
      { kind: 'changed', path: ['max_attempts'], before: 3, after: '3' },
      { kind: 'added', path: ['backoff', 'jitter'], after: true },
      { kind: 'added', path: ['on', 1], after: 'failed' },
    ]);
  });
});
