import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMPERSAND, LATIN_LEAD, type Row, SPECIAL, SUSPECT } from '@backend/recipients/intake/rows/row';
import { createCsvParser } from '@backend/recipients/intake/text/csv-parser';
import { MAX_ROW_BYTES } from '@backend/recipients/intake/text/csv-parser';
import { parsed } from './parsed';

const cellsOf = (text: string, options?: Parameters<typeof parsed>[1]) =>
  parsed(text, options).rows.map(({ cells }) => cells);
const linesOf = (text: string) => parsed(text).rows.map(({ line }) => line);

describe('written CSV is read back unchanged', () => {
  const char = fc.oneof(fc.constantFrom('"', "'", ',', ';', '\t', '|', '\n', '\r', ' ', '😀', 'ش', '\0'), fc.string());
  const cell = fc.array(char, { maxLength: 6 }).map((parts) => parts.join('').replace(/\p{Cs}/gu, '?'));
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
    );

  test('for any cells, delimiter, quote and line ending, in whatever pieces the bytes arrive', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('"', "'"),
        fc.constantFrom('\n', '\r\n', '\r'),
        sizes,
        fc.boolean(),
        (rows, delimiter, quote, end, pieces, last) => {
          const written = rows.map((cells) =>
            cells.map((text) => quote + text.replaceAll(quote, quote + quote) + quote).join(delimiter),
          );
          const text = written.join(end) + (last ? end : '');
          expect(cellsOf(text, { delimiter, quote, sizes: pieces })).toEqual(rows);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('for any bytes: every piece ends in a row or a rejected line, wherever it is cut', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '\r\n', '""', ',"', '",', 'é'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, sizes, (parts, pieces) => {
        const whole = parsed(parts.join(''));
        expect(parsed(parts.join(''), { sizes: pieces })).toEqual(whole);
        const letters = (texts: readonly string[]) => texts.join('').replaceAll(/[^aé]/g, '').length;
        const found =
          letters(whole.rows.flatMap(({ cells }) => cells)) + letters(whole.broken.map((line) => line.text));
        expect(found).toBe(letters(parts));
      }),
      { numRuns: 5000 },
    );
  });
});

test('well-formed text is read as csv-parse reads it', () => {
  const plain = fc
    .string({ unit: fc.constantFrom('a', 'é', ' ', '1', "'", ';', '😀'), maxLength: 4 })
    .map((text) => `x${text}x`);
  const quoted = fc
    .string({ unit: fc.constantFrom('a', ',', '\n', '\r\n', '""', ' '), maxLength: 5 })
    .map((text) => `"${text}"`);
  const line = fc
    .array(fc.oneof(plain, quoted, fc.constant('')), { minLength: 2, maxLength: 5 })
    .map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      expect(cellsOf(text)).toEqual(csvParse(text, { relax_column_count: true, record_delimiter: end }));
    }),
    { numRuns: 2000 },
  );
});

describe('lines end with LF, CR LF or CR', () => {
  test('even if all are used in one file, and every row knows its line', () => {
    expect(linesOf('a\nb\r\nc\rd')).toEqual([1, 2, 3, 4]);
    expect(linesOf('a,"x\ny\r\nz\rw"\nb')).toEqual([1, 5]);
  });

  test('an empty line is a row with one empty cell', () => {
    expect(cellsOf('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  test('a delimiter at the very end starts an empty cell', () => {
    expect(cellsOf('a,')).toEqual([['a', '']]);
    expect(cellsOf('a,\n')).toEqual([['a', '']]);
  });
});

describe('an unclosed quote costs one line', () => {
  test('if the next line has quotes of its own', () => {
    const { rows, broken } = parsed('+1,"Ada\n+2,"Bob"\n+3,Cy\n');
    expect(rows).toEqual([
      { line: 2, cells: ['+2', 'Bob'] },
      { line: 3, cells: ['+3', 'Cy'] },
    ]);
    expect(broken).toEqual([{ line: 1, reason: 'unterminated-quote', text: '+1,"Ada' }]);
  });

  test('if no quote follows to the end of the file', () => {
    const { rows, broken } = parsed('+1,"Ada\n+2,Bob\n+3,Cy');
    expect(rows.map(({ cells }) => cells[0])).toEqual(['+2', '+3']);
    expect(broken).toEqual([{ line: 1, reason: 'unterminated-quote', text: '+1,"Ada' }]);
  });

  test('if more follows than one row may have', () => {
    const long = '+2,Bob\n'.repeat(MAX_ROW_BYTES / 7 + 10);
    const { rows, broken } = parsed(`+1,"Ada\n${long}+3,Cy\n`);
    expect(broken.map(({ line }) => line)).toEqual([1]);
    expect(rows.length).toBe(long.length / 7 + 1);
    expect(rows.at(-1)).toEqual({ line: long.length / 7 + 2, cells: ['+3', 'Cy'] });
  });

  test('and many of them cost as many lines', () => {
    const { rows, broken } = parsed(Array.from({ length: 1000 }, (_, row) => `+${row},"x\n`).join('') + 'end\n');
    expect(broken.length).toBe(1000);
    expect(rows).toEqual([{ line: 1001, cells: ['end'] }]);
  });
});

test('text after a closing quote rejects only its line', () => {
  const { rows, broken } = parsed('a,"b" c,d\ne,f,g\n');
  expect(rows).toEqual([{ line: 2, cells: ['e', 'f', 'g'] }]);
  expect(broken).toEqual([{ line: 1, reason: 'stray-quote', text: 'a,"b" c,d' }]);
});

test('a quote inside a cell is a character like any other', () => {
  expect(cellsOf('TV 24",5\'6"\n')).toEqual([['TV 24"', '5\'6"']]);
  expect(cellsOf('"a,b"\n', { quote: null })).toEqual([['"a', 'b"']]);
});

test('a line that is too long for memory is rejected, and the next one is read', () => {
  const { rows, broken } = parsed(`a\n${'x'.repeat(MAX_ROW_BYTES + 3_000_000)}\nb\n`);
  expect(rows).toEqual([
    { line: 1, cells: ['a'] },
    { line: 3, cells: ['b'] },
  ]);
  expect(broken).toMatchObject([{ line: 2, reason: 'row-too-long' }]);
});

test('hundreds of columns work', () => {
  const cells = Array.from({ length: 700 }, (_, column) => `c${column}`);
  expect(cellsOf(`${cells.join(',')}\n`)).toEqual([cells]);
});

describe('the traits of a cell', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '"',
    '""',
    '"a',
    '\\',
    '\t',
    '\n',
    '\r\n',
    ';',
    ',',
    '&',
    'Ã',
    'é',
    "'",
    '\u0001',
  );
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '&&', ' Ã'),
    quote: fc.constantFrom('"', "'", 'none'),
    escape: fc.constantFrom('doubled', 'backslash'),
  } as const);

  test('name every byte that JSON escapes, and every beginning of an entity or broken accents', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), dialect, fc.integer({ min: 1, max: 20 }), (pieces, how, size) => {
        const check = (row: Row): void => {
          for (let index = 0; index < row.count; index += 1) {
            const bytes = row.bytes.subarray(row.starts[index], row.ends[index]);
            const traits = row.traits[index] ?? 0;
            if ((traits & SPECIAL) === 0)
              expect(bytes.every((byte) => byte >= 32 && byte !== 34 && byte !== 92)).toBe(true);
            if ((traits & SUSPECT) === 0) expect(bytes.includes(AMPERSAND) || bytes.includes(LATIN_LEAD)).toBe(false);
          }
        };
        const parser = createCsvParser(how, { row: check, broken: () => undefined });
        const bytes = new TextEncoder().encode(pieces.join(''));
        for (let at = 0; at < bytes.length; at += size) parser.write(bytes.slice(at, at + size));
        parser.end();
      }),
      { numRuns: 2000 },
    );
  });
});
