import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapsed } from '@renderer/widgets/diff/collapse';

const part = fc.record({
  kind: fc.constantFrom('same' as const, 'removed' as const, 'added' as const),
  text: fc.string({ maxLength: 400 }),
});

describe('collapsing a long comparison', () => {
  it('never hides a change, and all parts together are still the whole', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const shown = collapsed(parts);
        expect(shown.map((each) => each.text).join('')).toBe(parts.map((each) => each.text).join(''));
        const changed = (list: readonly { kind: string }[]) =>
          list.filter(({ kind }) => kind === 'removed' || kind === 'added');
        expect(changed(shown)).toEqual(changed(parts));
      }),
    );
  });

  it('hides the middle of a long stretch, between whole words', () => {
    const long = 'word '.repeat(60);
    const shown = collapsed([
      { kind: 'removed', text: 'a' },
      { kind: 'same', text: long },
      { kind: 'added', text: 'b' },
    ]);
    expect(shown.map((each) => each.kind)).toEqual(['removed', 'same', 'hidden', 'same', 'added']);
    expect(shown[1]?.text).toMatch(/^(word )+$/);
    expect(shown[3]?.text).toMatch(/^( word)+ $/);
  });
});
