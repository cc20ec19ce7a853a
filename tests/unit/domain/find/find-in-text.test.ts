import { describe, expect, it } from 'vitest';
import {
  findMatches,
  type FindQuery,
  MAX_MATCHES,
  patternOf,
  replaceAllIn,
  replacementAt,
} from '@domain/find/find-in-text';

const query = (text: string, options: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  isPattern: false,
  ...options,
});
const found = (text: string, wanted: FindQuery): readonly string[] =>
  findMatches(text, wanted).spans.map(([from, to]) => text.slice(from, to));

describe('what is typed', () => {
  it('is found as it stands, in any case unless the case counts', () => {
    expect(found('Call, call and CALL', query('call'))).toEqual(['Call', 'call', 'CALL']);
    expect(found('Call, call and CALL', query('call', { matchCase: true }))).toEqual(['call']);
    expect(found('Straße ÄÖ äö', query('ÄÖ'))).toEqual(['ÄÖ', 'äö']);
    expect(found('a.b (x) {{n}} $1 a\\b a-b a*b', query('a.b'))).toEqual(['a.b']);
    for (const text of ['(x)', '{{n}}', '$1', 'a\\b', 'a-b', 'a*b', '/', '^', '|'])
      expect(found(`a.b (x) {{n}} $1 a\\b a-b a*b / ^ |`, query(text)), text).toEqual([text]);
  });

  it('is found as a whole word only if that is wanted, with letters of any script', () => {
    const whole = { wholeWord: true };
    expect(found('call, recall, calls, call.', query('call', whole))).toEqual(['call', 'call']);
    expect(found('über überall', query('über', whole))).toEqual(['über']);
    expect(found('first_name name', query('name', whole))).toEqual(['name']);
  });

  it('is found in order and without overlaps, up to a limit that is said', () => {
    expect(findMatches('aaaa', query('aa')).spans).toEqual([
      [0, 2],
      [2, 4],
    ]);
    const { spans, isCut } = findMatches('a'.repeat(MAX_MATCHES + 1), query('a'));
    expect([spans.length, isCut]).toEqual([MAX_MATCHES, true]);
    expect(findMatches('', query('a'))).toEqual({ spans: [], isCut: false });
    expect(findMatches('a', query(''))).toEqual({ spans: [], isCut: false });
  });

  it('is found in a megabyte within a frame or two', () => {
    const text = 'The quick brown fox calls you about your renewal.\n'.repeat(20_000);
    const start = performance.now();
    expect(findMatches(text, query('renewal.')).isCut).toBe(true);
    expect(findMatches(text, query('not there')).spans).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('a pattern', () => {
  const pattern = (text: string): FindQuery => query(text, { isPattern: true });

  it('is a regular expression, line by line for its edges', () => {
    expect(found('one\ntwo\nthree', pattern('^t\\w+'))).toEqual(['two', 'three']);
    expect(found('😀a😀', pattern('.'))).toEqual(['😀', 'a', '😀']);
  });

  it('finds nothing if it is not valid, or only matches nothing', () => {
    expect(patternOf(pattern('(a'))).toBeNull();
    expect(found('aaa', pattern('(a'))).toEqual([]);
    expect(found('abc', pattern('x*'))).toEqual([]);
  });

  it('puts its groups and line ends into what replaces it', () => {
    expect(replaceAllIn('Ann Lee, Bo Ray', pattern('(\\w+) (\\w+)'), '$2\\n$1')).toEqual({
      text: 'Lee\nAnn, Ray\nBo',
      count: 2,
    });
    expect(replacementAt('Ann Lee', pattern('(\\w+) (\\w+)'), '$2 $1', 0)).toBe('Lee Ann');
  });
});

describe('replacing', () => {
  it('puts in what is typed, whatever signs it has, and counts', () => {
    expect(replaceAllIn('a b a', query('a'), '$& $1')).toEqual({ text: '$& $1 b $& $1', count: 2 });
    expect(replaceAllIn('a b', query('x'), 'y')).toEqual({ text: 'a b', count: 0 });
    expect(replacementAt('a b a', query('a'), '$&', 4)).toBe('$&');
  });

  it('replaces nothing where no match begins', () => {
    expect(replacementAt('a b a', query('a'), 'x', 1)).toBeNull();
    expect(replacementAt('a b a', query(''), 'x', 0)).toBeNull();
  });
});
