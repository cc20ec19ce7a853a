import { expect, test } from 'vitest';
import { createRejectedWriter, rejectedRowsOf } from '@backend/recipients/intake/rows/rejected-rows';
import { cellTexts } from '@backend/recipients/intake/rows/row';
import { createCsvParser } from '@backend/recipients/intake/text/csv-parser';
import { writeJson } from '@kernel/json/json-codec';
import { seeded } from '../../../../fixtures/imports/seeded';

const PIECES = ['a', 'ä', '美', '😀', '""', ',', '\n', '\t', '\\', '\u0001', '\u007f', '\u2028', '&amp;', "'", ' '];

test('a rejected row is written from its bytes as its texts would be', () => {
  const below = seeded(3);
  const cell = (): string => `"${Array.from({ length: below(8) }, () => PIECES[below(PIECES.length)] ?? '').join('')}"`;
  const rows = Array.from({ length: 500 }, () => Array.from({ length: 1 + below(5) }, cell).join(','));
  const writer = createRejectedWriter();
  const expected: string[] = [];
  const parser = createCsvParser(
    { delimiter: ',', quote: '"', escape: 'doubled' },
    {
      row(row) {
        writer.row(row, 'no-number');
        expected.push(writeJson({ line: row.line, reason: 'no-number', cells: cellTexts(row) }));
      },
      broken: (line, reason, text) => {
        writer.line(line, reason, text);
        expected.push(writeJson({ line, reason, cells: [text] }));
      },
    },
  );
  const invalid = Uint8Array.from([...Buffer.from('x,'), 0xff, 0xc3, ...Buffer.from(',"y""z"\n"never closed')]);
  parser.write(Buffer.concat([Buffer.from(`${rows.join('\n')}\n`), invalid]));
  parser.end();
  const rejected = writer.drain();
  expect(new TextDecoder().decode(rejected.json)).toBe(expected.map((line) => `${line}\n`).join(''));
  expect(rejected.lines).toHaveLength(expected.length);
  expect(rejectedRowsOf(rejected).at(-1)).toMatchObject({ reason: 'unterminated-quote' });
  expect(writer.drain().lines).toHaveLength(0);
});
