import { describe, expect, test } from 'vitest';
import { REPAIRS } from '@shared/recipients/import';
import { readPhoneCell } from '../../../src/main/recipients/intake/phone-cell';

const read = (cell: string, country: string | null = null) => {
  const found = readPhoneCell(cell, country);
  return found.ok
    ? [`+${found.digits}`, ...REPAIRS.filter((_, bit) => (found.repairs >> bit) & 1)].join(' ')
    : found.reason;
};

describe('a number is put right, and what was put right is named', () => {
  test.each([
    ['+14155550100', null, '+14155550100'],
    ['  +14155550100 ', null, '+14155550100 trimmed'],
    ['\u200e+14155550100\u00a0', null, '+14155550100 trimmed'],
    ['+1 (415) 555-0100', null, '+14155550100 punctuation'],
    ['+1.415.555.0100', null, '+14155550100 punctuation'],
    ['＋１４１５５５５０１００', null, '+14155550100 digits'],
    ['+٩١٩٨٧٦٥٤٣٢١٠', null, '+919876543210 digits'],
    ['14155550100', null, '+14155550100 lost-plus'],
    ['919876543210', null, '+919876543210 lost-plus'],
    ['0014155550100', null, '+14155550100 leading-zeros'],
    ['00 44 20 7946 0958', null, '+442079460958 punctuation leading-zeros'],
    ['011 44 20 7946 0958', 'US', '+442079460958 punctuation leading-zeros'],
    ['(415) 555-0100', 'US', '+14155550100 punctuation national'],
    ['020 7946 0958', 'GB', '+442079460958 punctuation national'],
    ['98765 43210', 'IN', '+919876543210 punctuation national'],
    ['91 98765 43210', 'IN', '+919876543210 punctuation lost-plus'],
    ['6581234567', 'SG', '+6581234567 lost-plus'],
    ['1.4155550100E+10', null, '+14155550100 lost-plus scientific-notation'],
    ['1.41555501000E10', null, '+14155550100 lost-plus scientific-notation'],
    ['14155550100.0', null, '+14155550100 lost-plus decimal-point'],
    ['14155550100,00', null, '+14155550100 lost-plus decimal-point'],
    ["'+14155550100", null, '+14155550100 apostrophe'],
    ['="+14155550100"', null, '+14155550100 text-formula'],
    ['="14155550100"', null, '+14155550100 lost-plus text-formula'],
    ['tel:+1-415-555-0100', null, '+14155550100 punctuation tel-link'],
    ['+44 (0) 20 7946 0958', null, '+442079460958 punctuation national-prefix'],
  ])('%j in %s', (cell, country, expected) => {
    expect(read(cell, country)).toBe(
      [expected.split(' ')[0], ...REPAIRS.filter((repair) => expected.split(' ').includes(repair))].join(' '),
    );
  });
});

describe('a number that cannot be known is refused with its reason', () => {
  test.each([
    ['', null, 'no-number'],
    ['   ', null, 'no-number'],
    ["'", null, 'invalid-number'],
    ['4.15555E+09', null, 'scientific-notation'],
    ['4.15555E+09', 'US', 'scientific-notation'],
    ['1.41556E+10', null, 'scientific-notation'],
    ['9,19877E+11', 'IN', 'scientific-notation'],
    ['#REF!', null, 'spreadsheet-error'],
    ['#N/A', null, 'spreadsheet-error'],
    ['########', null, 'spreadsheet-error'],
    ['4155550100', null, 'no-country-code'],
    ['020 7946 0958', null, 'no-country-code'],
    ['+1415555010', null, 'invalid-number'],
    ['+999123456789', null, 'invalid-number'],
    ['+1 415 555 0100 ext. 5', null, 'extension'],
    ['(415) 555-0100 x12', 'US', 'extension'],
    ['1-800-FLOWERS', 'US', 'invalid-number'],
    ['+14155550100 / +14155550101', null, 'invalid-number'],
    ['n/a', null, 'invalid-number'],
    ['0', 'US', 'invalid-number'],
    ['12345', 'US', 'invalid-number'],
    ['+49302345678901234', null, 'invalid-number'],
  ])('%j in %s is %s', (cell, country, reason) => {
    expect(read(cell, country)).toBe(reason);
  });

  test('also a number that would be valid elsewhere with a plus sign, when it is as likely a national one', () => {
    // 201 321 2345 is in New Jersey; +20 13 212 345 would be in Egypt.
    expect(read('2013212345')).toBe('no-country-code');
    expect(read('2013212345', 'US')).toBe('+12013212345 national');
  });
});
