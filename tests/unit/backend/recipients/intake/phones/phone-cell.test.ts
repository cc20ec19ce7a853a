import { describe, expect, test } from 'vitest';
import { type PhoneRead, readPhoneCell, readPhoneCells } from '@backend/recipients/intake/phones/phone-cell';
import { REPAIRS } from '@domain/recipients/import-reasons';
import type { ColumnReadings } from '@domain/recipients/number-readings';

const nobody = { explicit: () => undefined, domestic: () => undefined, unsigned: () => undefined };
const read = (cell: string, country: string | null = null, readings: ColumnReadings = {}) =>
  described(readPhoneCell(cell, { country, readings }, nobody));

const described = (found: PhoneRead): string => {
  return found.ok
    ? [`+${found.digits}`, ...REPAIRS.filter((_, bit) => (found.repairs >> bit) & 1)].join(' ')
    : found.reason;
};

describe('a number is repaired, and the repair is named', () => {
  test.each([
    ['+14155550100', null, '+14155550100'],
    ['  +14155550100 ', null, '+14155550100 trimmed'],
    ['\u200e+14155550100\u00a0', null, '+14155550100 trimmed'],
    ['+1 (415) 555-0100', null, '+14155550100 punctuation'],
    ['+1.415.555.0100', null, '+14155550100 punctuation'],
    ['＋１４１５５５５０１００', null, '+14155550100 digits'],
    ['+٩١٩٨٧٦٥٤٣٢١٠', null, '+919876543210 digits'],
    ['919876543210', 'IN', '+919876543210 lost-plus'],
    ['0014155550100', null, '+14155550100 leading-zeros'],
    ['00 44 20 7946 0958', null, '+442079460958 punctuation leading-zeros'],
    ['011 44 20 7946 0958', 'US', '+442079460958 punctuation leading-zeros'],
    ['(415) 555-0100', 'US', '+14155550100 punctuation national'],
    ['020 7946 0958', 'GB', '+442079460958 punctuation national'],
    ['98765 43210', 'IN', '+919876543210 punctuation national'],
    ['91 98765 43210', 'IN', '+919876543210 punctuation lost-plus'],
    ['6581234567', 'SG', '+6581234567 lost-plus'],
    ['1.4155550100E+10', 'US', '+14155550100 national scientific-notation'],
    ['1.41555501000E10', 'US', '+14155550100 national scientific-notation'],
    ['14155550100.0', 'US', '+14155550100 national decimal-point'],
    ['14155550100,00', 'US', '+14155550100 national decimal-point'],
    ['14,155,550,100', 'US', '+14155550100 punctuation national'],
    ['+14,155,550,100', null, '+14155550100 punctuation'],
    ['919’876’543’210', 'IN', '+919876543210 punctuation lost-plus'],
    ["'+14155550100", null, '+14155550100 apostrophe'],
    ['="+14155550100"', null, '+14155550100 text-formula'],
    ['="14155550100"', 'US', '+14155550100 national text-formula'],
    ['tel:+1-415-555-0100', null, '+14155550100 punctuation tel-link'],
    ['+44 (0) 20 7946 0958', null, '+442079460958 punctuation national-prefix'],
    ['(+44) 7911 123456', null, '+447911123456 punctuation'],
    ['(+86)13800138000', null, '+8613800138000 punctuation'],
    ['( + 44 ) 7911 123456', null, '+447911123456 punctuation'],
    ['+ 44 7911 123456', null, '+447911123456 punctuation'],
    ['++44 7911 123456', null, '+447911123456 punctuation'],
    ['+(44) 7911 123456', null, '+447911123456 punctuation'],
    ['+0044 7911 123456', null, '+447911123456 punctuation leading-zeros'],
    ['0044 7911 123456', null, '+447911123456 punctuation leading-zeros'],
    ['011 44 7911 123456', null, '+447911123456 punctuation leading-zeros'],
    ['(00 44) 7911-123456', 'DE', '+447911123456 punctuation leading-zeros'],
    ['+44 7911 123456;', null, '+447911123456 punctuation'],
    ['+44 7911 123456,', null, '+447911123456 punctuation'],
    ['+44 7911 123456.', null, '+447911123456 punctuation'],
    ['+33\u202f1\u202f23\u202f45\u202f67\u202f89', null, '+33123456789 punctuation'],
    ['+33\u00a01\u00a023\u00a045\u00a067\u00a089', null, '+33123456789 punctuation'],
    ['+44\u200b7911\u2060123456', null, '+447911123456 punctuation'],
    ['\u202a+44 7911 123456\u202c', null, '+447911123456 trimmed punctuation'],
    ['+49~151~23456789', null, '+4915123456789 punctuation'],
    ['+49 151 · 23456789', null, '+4915123456789 punctuation'],
    ['+४४७९१११२३४५६', null, '+447911123456 digits'],
    ['+৪৪৭৯১১১২৩৪৫৬', null, '+447911123456 digits'],
    ['＋４４（０）７９１１　１２３４５６', null, '+447911123456 digits punctuation national-prefix'],
    ['Tel. +44 7911 123456', null, '+447911123456 punctuation label'],
    ['Tel.:+44 7911 123456', null, '+447911123456 punctuation label'],
    ['Mobil: 0151 23456789', 'DE', '+4915123456789 punctuation label national'],
    ['Тел. +7 916 123-45-67', null, '+79161234567 punctuation label'],
    ['电话：+86 138 0013 8000', null, '+8613800138000 digits punctuation label'],
    ['携帯 090-1234-5678', 'JP', '+819012345678 punctuation label national'],
    ['Cel. +55 11 98765-4321', null, '+5511987654321 punctuation label'],
    ['+44 7911 123456 (home)', null, '+447911123456 punctuation label'],
    ['+44 7911 123456 mobile', null, '+447911123456 punctuation label'],
    ['+34 612 345 678 (móvil)', null, '+34612345678 punctuation label'],
    ['(home) +44 7911 123456', null, '+447911123456 punctuation label'],
    ['phone: +1 415 555 0100', null, '+14155550100 punctuation label'],
    ['p:+14155550100', null, '+14155550100 prefix'],
    ['p: +1 415 555 0100', null, '+14155550100 punctuation prefix'],
    ['TEL:+14155550100', null, '+14155550100 tel-link'],
    ['tel://+14155550100', null, '+14155550100 tel-link'],
    ['callto:+14155550100', null, '+14155550100 tel-link'],
    ['sms:+14155550100', null, '+14155550100 tel-link'],
    ['whatsapp:+14155550100', null, '+14155550100 tel-link'],
    ['https://wa.me/447911123456', null, '+447911123456 tel-link'],
    ['wa.me/447911123456?text=Hi', null, '+447911123456 tel-link'],
    ['https://api.whatsapp.com/send?phone=447911123456&text=x', null, '+447911123456 tel-link'],
    ['tel:+14155550100;phone-context=example.com', null, '+14155550100 tel-link'],
  ])('%j in %s', (cell, country, expected) => {
    expect(read(cell, country)).toBe(
      [expected.split(' ')[0], ...REPAIRS.filter((repair) => expected.split(' ').includes(repair))].join(' '),
    );
  });
});

describe('an unclear number is rejected with its reason', () => {
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
    ['1-800-FLOWERS', 'US', 'letters'],
    ['+1 800 FLOWERS', null, 'letters'],
    ['555-CALL', 'US', 'letters'],
    ['+44 20 PARTY 12', null, 'letters'],
    ['Fax +44 20 7946 0958', null, 'text-beside-number'],
    ['do not call +44 20 7946 0958', null, 'text-beside-number'],
    ['+44 7911 123456 ask for Bob', null, 'text-beside-number'],
    ['+44 79** ***456', null, 'invalid-number'],
    ['+1 415 555 0100 x12', null, 'extension'],
    ['+1 415 555 0100 ext.5', null, 'extension'],
    ['+49 30 123456 Durchwahl 12', null, 'extension'],
    ['+49 30 123456 DW 12', null, 'extension'],
    ['+7 495 123-45-67 доб. 12', null, 'extension'],
    ['tel:+14155550100;ext=12', null, 'extension'],
    ['+14155550100,,12#', null, 'extension'],
    ['14155550100', null, 'no-country-code'],
    ['919876543210', null, 'no-country-code'],
    ['447911123456', 'US', 'missing-plus'],
    ['p:15123456789', null, 'no-country-code'],
    ['whatsapp:15123456789', null, 'no-country-code'],
    ['n/a', null, 'invalid-number'],
    ['0', 'US', 'invalid-number'],
    ['12345', 'US', 'invalid-number'],
    ['+49302345678901234', null, 'invalid-number'],
  ])('%j in %s is %s', (cell, country, reason) => {
    expect(read(cell, country)).toBe(reason);
  });
});

describe('a number without a plus sign follows the country and the user’s answers, never a guess', () => {
  test('without a country every one is rejected, including those that are valid abroad', () => {
    for (const cell of ['13123456789', '15123456789', '4915123456790', '2013212345', '447911123456']) {
      expect(read(cell)).toBe('no-country-code');
    }
  });

  test.each([
    ['15123456789', 'DE', {}, '+4915123456789 national two-readings'],
    ['15123456789', 'DE', { abroad: 'international' }, '+15123456789 lost-plus two-readings'],
    ['15123456789', 'DE', { abroad: 'leave-out' }, 'ambiguous-number'],
    ['15123456789', 'DE', { ownCode: 'international' }, '+4915123456789 national two-readings'],
    ['4915123456790', 'DE', { ownCode: 'international' }, '+4915123456790 lost-plus two-readings'],
    ['4915123456790', 'DE', { ownCode: 'domestic' }, '+494915123456790 national two-readings'],
    ['4915123456790', 'DE', { ownCode: 'leave-out' }, 'ambiguous-number'],
    ['447911123456', 'US', { missingPlus: 'international' }, '+447911123456 lost-plus'],
    ['447911123456', 'US', { missingPlus: 'leave-out' }, 'missing-plus'],
    ['447911123456', null, { missingPlus: 'international' }, '+447911123456 lost-plus'],
  ] as const)('%s in %s with %j', (cell, country, readings, expected) => {
    expect(read(cell, country, readings)).toBe(expected);
  });
});

describe('several numbers in one cell', () => {
  const all = (cell: string, country: string | null = null) => {
    const { reads, several } = readPhoneCells(cell, { country, readings: {} }, nobody);
    return { several, numbers: reads.map((each) => described(each).split(' ')[0]) };
  };

  test.each([
    '+14155550100, +14155550101',
    '+14155550100 / +14155550101',
    '+14155550100;+14155550101',
    '+14155550100\n+14155550101',
    '+14155550100///+14155550101',
    '+14155550100 or +14155550101',
    '+14155550100 oder +14155550101',
    '+14155550100 ::: +14155550101',
    '+14155550100|+14155550101',
    '+14155550100 +14155550101',
    '+14155550100/+14155550101',
    '+1 415 555 0100 (home), +1 415 555 0101 (work)',
    '+14155550100、+14155550101',
  ])('%j is two', (cell) => {
    expect(all(cell)).toEqual({ several: true, numbers: ['+14155550100', '+14155550101'] });
  });

  test.each([
    ['0151/23456789', 'DE', '+4915123456789'],
    ['030 / 23125000', 'DE', '+493023125000'],
    ['+44 7911 123456;', null, '+447911123456'],
    ['+1 (415) 555-0100', null, '+14155550100'],
    ['+49/151/23456789', null, '+4915123456789'],
  ])('%j in %s is one', (cell, country, number) => {
    expect(all(cell, country)).toEqual({ several: false, numbers: [number] });
  });

  test('each is valid or rejected on its own, and domestic ones need the country too', () => {
    expect(all('(415) 555-0100 / 12345678, n/a', 'US').numbers).toEqual(['+14155550100', 'invalid-number']);
    expect(all('(415) 555-0100; (415) 555-0101').numbers).toEqual(['no-country-code', 'no-country-code']);
  });
});
