import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells, writeCells } from '@domain/recipients/cells';

describe('cells of the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['', [['']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['"said ""hi"""\tb', [['said "hi"', 'b']]],
    ['27" screen\tb', [['27" screen', 'b']]],
    ['"open\tb', [['"open', 'b']]],
    ['"a" b\tc', [['"a" b', 'c']]],
    ["'=1+1\t+14155550100", [['=1+1', '+14155550100']]],
  ])('%j is read', (text, cells) => {
    expect(readCells(text)).toEqual(cells);
  });

  it('are text for a spreadsheet, whatever they look like, and numbers stay numbers', () => {
    expect(writeCells([['=1+1', '+14155550100', '@x']])).toBe("'=1+1\t+14155550100\t'@x");
  });

  it('are read back as they were written', () => {
    const value = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '+', '=', "'", 'é') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        // A guard inside of a cell stays, because only its start is sure to be ours.
        fc.pre(cells.flat().every((text) => !/[;|\t\r\n][\s"']*[=+\-@]/u.test(text) && !/^[\s"']+[=+\-@]/u.test(text)));
        fc.pre(cells.at(-1)?.some((text) => text !== '') ?? false);
        expect(readCells(writeCells(cells))).toEqual(cells);
      }),
    );
  });
});
