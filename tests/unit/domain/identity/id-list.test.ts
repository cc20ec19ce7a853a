import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdList } from '@domain/identity/id-list';

const several = (...ids: readonly string[]) => ({ kind: 'several', ids, repeated: 0 });

describe('a text for campaign IDs', () => {
  it.each([
    ['cmp_a, cmp_b', several('cmp_a', 'cmp_b')],
    ['cmp_a,cmp_b,,cmp_c,', several('cmp_a', 'cmp_b', 'cmp_c')],
    ['cmp_a\ncmp_b\r\n\r\n cmp_c ', several('cmp_a', 'cmp_b', 'cmp_c')],
    ['cmp_a cmp_b', several('cmp_a', 'cmp_b')],
    ['cmp_a\tcmp_b; cmp_c | cmp_d', several('cmp_a', 'cmp_b', 'cmp_c', 'cmp_d')],
    ['["cmp_a", "cmp_b"]', several('cmp_a', 'cmp_b')],
    ['"cmp_a", \'cmp_b\'', several('cmp_a', 'cmp_b')],
    ['alpha, beta', several('alpha', 'beta')],
  ])('%j has several', (text, read) => {
    expect(readIdList(text)).toEqual(read);
  });

  it('uses a repeated ID once and counts it', () => {
    expect(readIdList('cmp_a, cmp_b, cmp_a, cmp_a')).toEqual({ kind: 'several', ids: ['cmp_a', 'cmp_b'], repeated: 2 });
  });

  it.each([
    ['cmp_a', 'cmp_a'],
    [' cmp_a ', 'cmp_a'],
    ['cmp_a,', 'cmp_a'],
    ['["cmp_a"]', 'cmp_a'],
  ])('%j has one', (text, id) => {
    expect(readIdList(text)).toEqual({ kind: 'one', id });
  });

  it.each(['', '  ', ',', '[]', ', ;\n'])('%j has none', (text) => {
    expect(readIdList(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['my campaign', { kind: 'bad', issue: 'blank', part: null }],
    ['cmp_a, my campaign', { kind: 'bad', issue: 'blank', part: 'my campaign' }],
    ['cmp_a, a/b', { kind: 'bad', issue: 'separator', part: 'a/b' }],
    ['cmp_a, <string>', { kind: 'bad', issue: 'placeholder', part: '<string>' }],
    ['{campaign_id}', { kind: 'bad', issue: 'placeholder', part: null }],
    ['https://api.example.com/campaign/cmp_a', { kind: 'bad', issue: 'separator', part: null }],
  ])('%j is refused with its reason', (text, read) => {
    expect(readIdList(text)).toEqual(read);
  });

  it('never returns a part that is an API key', () => {
    const read = readIdList(`cmp_a, sk_live_${'4f9a'.repeat(6)}`);
    expect(read).toEqual({ kind: 'bad', issue: 'api-key', part: null });
  });

  it('returns only IDs that are accepted alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readIdList(text);
        const ids = read.kind === 'one' ? [read.id] : read.kind === 'several' ? read.ids : [];
        for (const id of ids) {
          expect(id).not.toMatch(/\s/u);
          expect(id).not.toBe('');
        }
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
