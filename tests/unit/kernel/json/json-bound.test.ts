import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraftFile } from '@domain/draft/file';
import { campaignSchema } from '@domain/fields/campaign';
import {
  hasMoreCommas,
  jsonFault,
  MAX_JSON_DEPTH,
  MAX_JSON_ENTRIES,
  MAX_JSON_LENGTH,
  MAX_JSON_TEXT,
  offsetBeyondDepth,
} from '@kernel/json/json-bound';
import { parseJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

describe('the limit of a JSON value', () => {
  it('does not affect what campaigns contain', () => {
    expect(jsonFault(null)).toBeNull();
    expect(jsonFault({ a: [1, 'x', true, null, parseJson('1.0')], b: {} })).toBeNull();
    expect(jsonFault(nested(MAX_JSON_DEPTH))).toBeNull();
    expect(jsonFault('x'.repeat(MAX_JSON_TEXT))).toBeNull();
    expect(jsonFault(Array.from({ length: MAX_JSON_ENTRIES }, () => 0))).toBeNull();
  });

  it.each([
    ['levels', nested(100_000)],
    ['list items', Array.from({ length: MAX_JSON_ENTRIES + 1 }, () => 0)],
    ['keys', Object.fromEntries(Array.from({ length: MAX_JSON_ENTRIES + 1 }, (_, key) => [`k${String(key)}`, 0]))],
    ['characters of a text', 'x'.repeat(MAX_JSON_TEXT + 1)],
    ['characters of a key', { ['x'.repeat(MAX_JSON_TEXT + 1)]: 0 }],
    ['characters in all', Array.from({ length: 6 }, () => 'x'.repeat(MAX_JSON_LENGTH / 6 + 1))],
  ])('is exceeded by too many %s, in every schema that keeps values', (_, value) => {
    expect(jsonFault(value)).toBe('too-much');
    expect(jsonValue.safeParse(value).error?.issues).toMatchObject([{ message: 'too-much' }]);
    expect(campaignSchema.safeParse({ id: 'c1', retry_policy: value }).success).toBe(false);
  });

  it('rejects values without a JSON form', () => {
    for (const value of [undefined, NaN, Infinity, 1n, () => 1, Symbol('x')])
      expect(jsonFault([value])).toBe('not-json');
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(jsonFault(cycle)).toBe('too-much');
  });

  it('counts levels in text like parsing, whatever its strings contain', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(4), (text, limit) => {
        const deeper = (value: unknown): number =>
          typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(deeper)) : 0;
        expect(offsetBeyondDepth(text, limit) !== null).toBe(deeper(JSON.parse(text)) > limit);
      }),
    );
  });

  it('counts commas outside strings, as many as separate keys and items', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(10), (text, limit) => {
        const commas = (value: unknown): number => {
          if (typeof value !== 'object' || value === null) return 0;
          const inner: readonly unknown[] = Object.values(value);
          return Math.max(0, inner.length - 1) + inner.reduce((sum: number, one) => sum + commas(one), 0);
        };
        expect(hasMoreCommas(text, limit)).toBe(commas(JSON.parse(text)) > limit);
      }),
    );
  });

  it('rejects draft files beyond it with their own message, and names the part', () => {
    const file = (edits: string): string =>
      `{"format":"campaign-desk/draft","version":1,"exportedAt":"2026-11-29T00:00:00.000Z","campaignId":"c1","connection":null,"timeZone":"UTC","snapshot":null,"edits":${edits},"recipients":[]}`;
    const refused = (edits: string) => {
      const read = readDraftFile(file(edits));
      return read.ok ? null : read.error;
    };
    const long = JSON.stringify('x'.repeat(MAX_JSON_TEXT + 1));
    expect(refused('{}')).toBeNull();
    expect(refused(`{"name":{"kind":"value","value":${long}}}`)).toMatchObject({
      reason: 'too-much',
      path: 'edits.name.value',
    });
    const deep = `${'['.repeat(5000)}1${']'.repeat(5000)}`;
    expect(refused(`{"retry_policy":{"kind":"value","value":${deep}}}`)).toMatchObject({ reason: 'too-much' });
  });
});
