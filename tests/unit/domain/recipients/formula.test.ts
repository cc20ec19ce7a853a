import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormulas, unguardFormulas, unguardStart } from '@domain/recipients/formula';

const pieces = fc.constantFrom(...Array.from('=+-@＝＋－＠\'";|,\t\r\n 1a\u200b'));
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('the guard against formulas', () => {
  it.each([
    ['=1', "'=1"],
    ["'=1", "''=1"],
    [' =1', " '=1"],
    ['\n=1', "\n'=1"],
    ['＝1', "'＝1"],
    ['＠SUM', "'＠SUM"],
    ['x;=1', "x;'=1"],
    ['x; "=1', `x; "'=1`],
    ['x\t-1', "x\t'-1"],
    ['a\r\n- b', "a\r\n'- b"],
    ['x|@a', "x|'@a"],
    ['+49 171', "'+49 171"],
    ['+49171;+49172', "'+49171;'+49172"],
    ['+1 +A1', "'+1 +A1"],
    ['x;+49171+A1', "x;'+49171+A1"],
  ])('stands in %j as in %j', (text, guarded) => {
    expect(guardFormulas(text)).toBe(guarded);
    expect(unguardFormulas(guarded)).toBe(text);
  });

  it.each(['', 'x', 'a=b', 'a - b', 'x; y=1', '+4917212345678', "O'Brien; it's"])('stands nowhere in %j', (text) => {
    expect(guardFormulas(text)).toBe(text);
    expect(unguardFormulas(text)).toBe(text);
  });

  it('is removed from any text that it was added to', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unguardFormulas(guardFormulas(text))).toBe(text);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is removed only at the start of a cell of a file from another program', () => {
    expect(unguardStart("'=1")).toBe('=1');
    expect(unguardStart("'＝1")).toBe('＝1');
    expect(unguardStart("range; '-5'")).toBe("range; '-5'");
    expect(unguardStart("'tis")).toBe("'tis");
  });

  it('takes linear time', () => {
    const text = `${' '.repeat(200_000)}-${'"'.repeat(200_000)}-${"'".repeat(200_000)}=`;
    const start = performance.now();
    unguardFormulas(guardFormulas(text));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
