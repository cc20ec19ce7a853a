import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Collation, createCollation, newCollator } from '@backend/recipients/worker/collation';
import { createFirstWords } from '@backend/recipients/worker/first-words';
import { sortByWord } from '@backend/recipients/worker/order';
import { createOrders } from '@backend/recipients/worker/orders';
import { NO_RANK } from '@backend/recipients/worker/placing';
import { createScanner } from '@backend/recipients/worker/scan';
import { createTextOrder } from '@backend/recipients/worker/text-ranks';
import { createKeyIndex } from '@backend/store/audience/key-index';
import { packRows } from '@backend/store/audience/pack';
import { typedRow } from '@backend/store/audience/row-input';

/**
 * Texts that collators treat in ways of their own, beside plain ones. Of numbers in digits of other
 * scripts some contradict themselves: 99a, ９９, 110.
 */
const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    'b',
    'B',
    'i',
    'I',
    'z',
    'ch',
    'aa',
    'll',
    'dz',
    'ss',
    ' ',
    '  ',
    '-',
    '_',
    '.',
    ',',
    '$',
    '@',
    '~',
  ),
  fc.constantFrom('0', '00', '1', '7', '07', '10', '99', '100', '12345678', '123456789', '10000000000000000000'),
  fc.constantFrom(
    'é',
    'É',
    'e\u0301',
    'ü',
    'ß',
    'å',
    'Ø',
    'ł',
    'İ',
    'ı',
    'æ',
    'ñ',
    'ǆ',
    '美',
    '玲',
    'राज',
    '\u00ad',
    'Ω',
  ),
  fc.constantFrom('\t', '\n', '\u0007', '\u0000', 'https://example.com/', 'City ', '"', '\\'),
  fc.string({ maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
/** `undefined`: the row has no value. */
const column = fc.array(fc.option(text, { nil: undefined, freq: 6 }), { minLength: 1, maxLength: 60 });

const NAMES = ['Ana', 'Éloise', 'José', '美玲', 'Żaneta', 'राज', 'bo', undefined, 'Øster', "O'Neil", 'Lee "Ace"'];

const nameOf = (at: number, more: number): string | undefined => {
  const name = NAMES[at];
  return name === undefined ? undefined : `${name} ${more}`;
};

const LOCALES = ['en', 'de', 'hi', 'sv', 'da', 'cs', 'lt', 'th', 'tr', 'zh'];

const collationOf = (locale: string) => createCollation(newCollator(locale));

function scanned(chunks: readonly (readonly (string | undefined)[])[], collation: Collation) {
  const keys = createKeyIndex();
  const scanner = createScanner(keys, createFirstWords(collation));
  let id = 0;
  const scannedChunks = chunks.map((values) =>
    scanner.scan(
      packRows(
        values.map((value) =>
          typedRow((id += 1), {
            phone: '',
            metadata: value === undefined ? '{"other":"x"}' : JSON.stringify({ value, other: 'y' }),
            assistantOverrides: '',
          }),
        ),
      ),
    ),
  );
  return { chunks: scannedChunks, keys };
}

describe('the order of the values of a column', () => {
  it.each(LOCALES)('is that of the language: %s', (locale) => {
    const collation = collationOf(locale);
    const { collator } = collation;
    const order = createTextOrder(collation);
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 3 }), (chunks) => {
        const { chunks: scannedChunks, keys } = scanned(chunks, collation);
        const ranks = order.ranksOf(scannedChunks, keys.of('value'));
        const values = chunks.flat().map((value) => (value === '' ? undefined : value));
        const rows = Uint32Array.from(values, (_, at) => at);
        const compared = (a: number, b: number): number => {
          const [x, y] = [values[a], values[b]];
          if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
          return collator.compare(x, y);
        };
        const expected = [...rows].sort((a, b) => compared(a, b) || a - b);
        expect([...sortByWord(rows, ranks)].map((row) => values[row])).toEqual(expected.map((row) => values[row]));
        expect([...sortByWord(rows, ranks)]).toEqual(expected);
        expect([...ranks].map((rank) => rank === NO_RANK)).toEqual(values.map((value) => value === undefined));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['amounts', (at: number) => `$${1 + (at % 9)},${String((at * 7919) % 1000).padStart(3, '0')}.00`],
    ['addresses', (at: number) => `https://www.example.com/people/${(at * 7919) % 9001}`],
    [
      'names, some with accents, of other scripts, or missing',
      (at: number) => nameOf(((at * 7919) % 97) % NAMES.length, (at * 7919) % 9001),
    ],
    [
      'the same few texts and others',
      (at: number) => (at % 3 === 0 ? 'same' : at % 50 === 1 ? undefined : `x${(at * 31) % 4999}`),
    ],
  ])('gives its first rows without all others: %s', (_name, valueAt) => {
    const collation = collationOf('en');
    const order = createTextOrder(collation);
    const values = Array.from({ length: 12_000 }, (_, at) => {
      const value = valueAt(at);
      return value === undefined || at % 7 > 0 ? value : `${value} ${at}`;
    });
    const parts = Array.from({ length: 6 }, (_, at) => values.slice(at * 2_000, (at + 1) * 2_000));
    const { chunks, keys } = scanned(parts, collation);
    const key = keys.of('value');
    for (const rows of [values.map((_, at) => at), values.flatMap((_, at) => (at % 2 === 0 ? [at] : []))]) {
      const sorted = [...sortByWord(Uint32Array.from(rows), order.ranksOf(chunks, key))];
      for (const [descending, expected] of [
        [false, sorted],
        [true, sorted.toReversed()],
      ] as const) {
        for (const count of [1, 300, 1_000]) {
          const first = order.firstOf(chunks, key, Uint32Array.from(rows), { count, descending });
          expect(first === null ? null : [...first]).toEqual(expected.slice(0, count));
        }
      }
    }
  });

  it('is that of the language if thousands of values have the same beginning', () => {
    const values = Array.from(
      { length: 6_000 },
      (_, at) => `https://www.example.com/${'a'.repeat(150)}/${(at * 37) % 5_003}`,
    );
    const collation = collationOf('en');
    const { chunks, keys } = scanned([values.slice(0, 2_000), values.slice(2_000)], collation);
    const ranks = createTextOrder(collation).ranksOf(chunks, keys.of('value'));
    const size = new Map(
      [...new Set(values.map((_, at) => (at * 37) % 5_003))].sort((a, b) => a - b).map((n, at) => [n, at]),
    );
    expect([...ranks]).toEqual(values.map((_, at) => size.get((at * 37) % 5_003)));
  });

  it('is not known for keys that have no column', () => {
    const collation = collationOf('en');
    const metadata = JSON.stringify(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`key${at}`, 'x'])));
    const keys = createKeyIndex();
    const scanner = createScanner(keys, createFirstWords(collation));
    const chunk = scanner.scan(packRows([typedRow(1, { phone: '', metadata, assistantOverrides: '' })]));
    const orders = createOrders(collation);
    expect(orders.of({ chunks: [chunk], keys }, 'key39')).toBeNull();
    expect(orders.of({ chunks: [chunk], keys }, 'key3')).toEqual(Uint32Array.of(0));
    expect(orders.of({ chunks: [chunk], keys }, 'unknown')).toEqual(Uint32Array.of(NO_RANK));
  });
});
