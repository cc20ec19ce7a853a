import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreLineEnds, usualLineEnd, withLf } from '@domain/text/line-ends';

const lines = fc
  .array(fc.constantFrom('Hello', ' ', '\r\n', '\n', '\r', 'x', '😀'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('line endings of an edited text', () => {
  it('are the server’s when one word is changed', () => {
    const server = 'Hello Ann,\r\nthis is Dana.\r\nBye';
    expect(restoreLineEnds('Hello Ben,\nthis is Dana.\nBye', server, server)).toBe(
      'Hello Ben,\r\nthis is Dana.\r\nBye',
    );
  });

  it('stay in untouched lines, and new lines get the most common one', () => {
    const server = 'a\r\nb\r\nc\nd\re';
    expect(restoreLineEnds('a\nb\nnew\nc\nd\ne', server, server)).toBe('a\r\nb\r\nnew\r\nc\nd\re');
  });

  it('are the server’s again when everything was deleted and retyped', () => {
    expect(restoreLineEnds('one\ntwo', '', 'a\r\nb')).toBe('one\r\ntwo');
    expect(restoreLineEnds('a\nb\nc', 'x', 'a\r\nb\nc')).toBe('a\r\nb\nc');
  });

  it('never join two lines when a CR comes before an LF', () => {
    expect(withLf(restoreLineEnds('a\n\nb', 'a\rx\nb\n', ''))).toBe('a\n\nb');
  });

  it('are LF in a text without others', () => {
    expect(restoreLineEnds('a\nb\nc', 'a\nb', 'a\nb')).toBe('a\nb\nc');
    expect(restoreLineEnds('a\nb', '', '')).toBe('a\nb');
  });

  it('change nothing else that was typed, and nothing at all without typing', () => {
    fc.assert(
      fc.property(lines, lines, lines, (typed, base, server) => {
        expect(withLf(restoreLineEnds(withLf(typed), base, server))).toBe(withLf(typed));
        expect(restoreLineEnds(withLf(base), base, base)).toBe(base);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are named after what most lines have', () => {
    expect(usualLineEnd('a\r\nb\nc\r\n')).toBe('\r\n');
    expect(usualLineEnd('a\nb\nc\r\n')).toBe('\n');
    expect(usualLineEnd('a\rb')).toBe('\r');
    expect(usualLineEnd('a')).toBeNull();
  });
});
