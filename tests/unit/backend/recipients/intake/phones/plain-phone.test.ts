import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { type PhoneObserver, readPhoneCells } from '@backend/recipients/intake/phones/phone-cell';
import { createPlainPhone, EXTENSION, type PlainPhone } from '@backend/recipients/intake/phones/plain-phone';
import { CAREFUL, NO_NUMBER } from '@domain/phone/plain-number';
import { crmSheet, type SheetMake } from '../../../../../fixtures/imports/crm-sheet';
import { seeded } from '../../../../../fixtures/imports/seeded';
import { variedNumber } from '../../../../domain/phone/varied-numbers';

/** What an observer was heard, in the words of the careful way. */
function observed(): { readonly observer: PhoneObserver; readonly heard: () => string } {
  const events: string[] = [];
  return {
    observer: {
      explicit: (country) => events.push(`explicit ${country}`),
      domestic: (isBare, texts) => {
        const { digits, written } = texts();
        events.push(`${digits} ${written} ${isBare === null ? 'none' : `number ${isBare}`}`);
      },
      unsigned: (cell, digits, reading) => {
        events.push(`${digits} ${cell} ${reading.kind}${reading.kind === 'number' ? ` ${reading.bare}` : ''}`);
      },
    },
    heard: () => events.join(),
  };
}

function carefully(cell: string, country: string): string {
  const { observer, heard } = observed();
  const { reads, several } = readPhoneCells(cell, { country, readings: {} }, observer);
  const [read] = reads;
  if (several || read === undefined) return 'several';
  return read.ok ? `${read.digits} ${read.country} ${read.repairs} ${heard()}` : `${read.reason} ${heard()}`;
}

/** The same by the quick way; `null` if it leaves the cell to the careful one. */
function quickly(plain: PlainPhone, cell: string): string | null {
  const { observer, heard } = observed();
  // With bytes around it, as a cell has.
  const bytes = new TextEncoder().encode(`7${cell}7`);
  const found = plain.read(bytes, 1, bytes.length - 1, observer);
  if (found === CAREFUL) {
    expect(heard()).toBe('');
    return null;
  }
  if (found === NO_NUMBER) return `invalid-number ${heard()}`;
  if (found === EXTENSION) return `extension ${heard()}`;
  const digits = new TextDecoder().decode(plain.digits.subarray(0, plain.length()));
  return `${digits} ${found} ${plain.repairs()} ${heard()}`;
}

function compared(cells: Iterable<readonly [cell: string, country: string]>) {
  const readers = new Map<string, PlainPhone>();
  const different: unknown[] = [];
  let quick = 0;
  let all = 0;
  for (const [cell, country] of cells) {
    const plain = readers.get(country) ?? createPlainPhone(country);
    readers.set(country, plain);
    const found = quickly(plain, cell);
    all += 1;
    if (found === null) continue;
    quick += 1;
    const expected = carefully(cell, country);
    if (found !== expected) different.push({ cell, country, found, expected });
  }
  return { different, share: quick / all };
}

test('the quick way says what the careful one says, for varied numbers in every country', () => {
  const below = seeded(20_261_130);
  const countries = getCountries();
  const cells = Array.from({ length: 60_000 }, () => {
    const { text, country } = variedNumber(below, countries, getCountryCallingCode);
    return [text, country] as const;
  });
  const { different, share } = compared(cells);
  expect(different).toEqual([]);
  expect(share).toBeGreaterThan(0.5);
});

test('the same for digits of any length with separators anywhere', () => {
  const below = seeded(11);
  const countries = getCountries();
  const signs = [
    '',
    '',
    '',
    '',
    '',
    '',
    ' ',
    '-',
    '.',
    '/',
    '(',
    ')',
    ' (',
    ') ',
    '.0',
    '00',
    '011',
    '0',
    ' x',
    'ext ',
  ];
  const cells = Array.from({ length: 60_000 }, () => {
    const country = countries[below(countries.length)] ?? 'US';
    const pieces = Array.from({ length: below(16) }, () => `${signs[below(signs.length)] ?? ''}${String(below(10))}`);
    const code = below(3) === 0 ? getCountryCallingCode(country) : '';
    return [`${below(3) === 0 ? '+' : ''}${code}${pieces.join('')}`, country] as const;
  });
  expect(compared(cells).different).toEqual([]);
});

test.each([
  ['us', 'US', 1, 0.95],
  ['germany', 'DE', 1, 0.8],
  ['india', 'IN', 1, 0.6],
] as const)('most cells of a sheet from %s are read the quick way', (make: SheetMake, country, column, share) => {
  const delimiter = { us: ',', germany: ';', india: '\t' }[make];
  const lines = [...crmSheet(5000, make)].join('').split('\r\n').slice(1);
  const cells = lines.map((line) => [line.split(delimiter)[column] ?? '', country] as const).filter(([cell]) => cell);
  const result = compared(cells);
  expect(result.different).toEqual([]);
  expect(result.share).toBeGreaterThan(share);
});
