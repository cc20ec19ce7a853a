import { describe, expect, test } from 'vitest';
import { readUnsigned, type Unsigned } from '@domain/phone/unsigned';

/** A reading in one line: its kind, then the domestic and the international number. */
function described(reading: Unsigned): string {
  switch (reading.kind) {
    case 'number':
      return `${reading.how} +${reading.number.digits}`;
    case 'own-code':
    case 'abroad':
      return `${reading.kind} +${reading.domestic.digits} +${reading.international.digits}`;
    case 'missing-plus':
      return `missing-plus +${reading.international.digits}`;
    case 'needs-country':
      return `needs-country${reading.international === null ? '' : ` +${reading.international.digits}`}`;
    case 'unclear':
    case 'none':
      return reading.kind;
  }
}

test.each([
  // China: half of all mobiles are valid in North America as well.
  ['CN', '13123456789', 'abroad +8613123456789 +13123456789'],
  ['CN', '18612345678', 'domestic +8618612345678'],
  ['CN', '8613800138000', 'country-code +8613800138000'],
  // Germany: nearly any digits are valid, with or without the trunk zero.
  ['DE', '15123456789', 'abroad +4915123456789 +15123456789'],
  ['DE', '015123456789', 'domestic +4915123456789'],
  ['DE', '4915123456790', 'own-code +494915123456790 +4915123456790'],
  ['AT', '436641234567', 'country-code +436641234567'],
  ['BR', '11987654321', 'domestic +5511987654321'],
  ['BR', '5511987654321', 'country-code +5511987654321'],
  ['IN', '9876543210', 'domestic +919876543210'],
  ['IN', '919876543210', 'country-code +919876543210'],
  ['GB', '07911123456', 'domestic +447911123456'],
  ['GB', '447911123456', 'country-code +447911123456'],
  ['GB', '01144960018', 'domestic +441144960018'],
  ['FR', '612345678', 'domestic +33612345678'],
  ['IT', '3123456789', 'domestic +393123456789'],
  ['IT', '393123456789', 'country-code +393123456789'],
  ['RU', '89161234567', 'domestic +79161234567'],
  ['RU', '79161234567', 'country-code +79161234567'],
  ['ID', '81234567890', 'abroad +6281234567890 +81234567890'],
  ['NG', '8031234567', 'domestic +2348031234567'],
  ['AU', '412345678', 'domestic +61412345678'],
  ['VN', '912345678', 'domestic +84912345678'],
  ['MX', '5512345678', 'domestic +525512345678'],
  ['US', '4155550100', 'domestic +14155550100'],
  ['US', '14155550100', 'domestic +14155550100'],
  ['US', '447911123456', 'missing-plus +447911123456'],
  ['US', '123', 'none'],
])('in %s, %s is %s', (country, digits, expected) => {
  expect(described(readUnsigned(digits, country))).toBe(expected);
});

test.each([
  ['13123456789', 'needs-country +13123456789'],
  ['4915123456790', 'needs-country +4915123456790'],
  ['18612345678', 'needs-country'],
  ['4155550100', 'needs-country'],
  ['015123456789', 'needs-country'],
  ['12345', 'none'],
])('without a country, %s is %s', (digits, expected) => {
  expect(described(readUnsigned(digits, null))).toBe(expected);
});

describe('an exit code means that a country code follows', () => {
  test.each([
    [null, '00447911123456', 'exit-code +447911123456'],
    ['US', '00447911123456', 'exit-code +447911123456'],
    ['US', '011447911123456', 'exit-code +447911123456'],
    [null, '011447911123456', 'exit-code +447911123456'],
    ['JP', '0117061234', 'domestic +81117061234'],
    ['BR', '011987654321', 'domestic +5511987654321'],
    ['AU', '0011447911123456', 'exit-code +447911123456'],
    ['SG', '0014155550100', 'exit-code +14155550100'],
  ])('in %s, %s is %s', (country, digits, expected) => {
    expect(described(readUnsigned(digits, country))).toBe(expected);
  });
});
