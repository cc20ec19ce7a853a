import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonTokens } from '@renderer/widgets/diff/json-tokens';

describe('JSON highlighting', () => {
  it('distinguishes keys, strings, numbers and literals', () => {
    const kinds = jsonTokens('{ "a": "b", "n": -1.5e3, "t": true }').filter((token) => token.kind !== 'plain');
    expect(kinds).toEqual([
      { kind: 'key', text: '"a"' },
      { kind: 'string', text: '"b"' },
      { kind: 'key', text: '"n"' },
      { kind: 'number', text: '-1.5e3' },
      { kind: 'key', text: '"t"' },
      { kind: 'word', text: 'true' },
    ]);
  });

  it('never changes the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => json.slice(1)),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(
          jsonTokens(any)
            .map((token) => token.text)
            .join(''),
        ).toBe(any);
      }),
    );
  });
});
