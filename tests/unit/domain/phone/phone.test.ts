import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toE164 } from '@domain/phone/phone';
import { readNumber } from '@domain/phone/read-number';

test.each([
  ['+14155550100', '+14155550100'],
  [' +1 (415) 555-0100 ', '+14155550100'],
  ['+44 7911 123456', '+447911123456'],
  ['+91 98765 43210', '+919876543210'],
  ['+49.170.1234567', '+491701234567'],
])('%s is %s', (text, number) => {
  expect(toE164(text)).toBe(number);
});

test.each([
  '4155550100',
  '0014155550100',
  '+1415555010',
  '+999123456789',
  '+1415555010O',
  '',
  '+',
  '+1 415 555 0100 ext. 5',
  'call +14155550100',
])('%j is no number to call', (text) => {
  expect(toE164(text)).toBeNull();
});

test.each(['+4930234567890123', '+49302345678901234'])(
  '%s has more digits than E.164 and cannot be called, although its plan knows numbers as long',
  (number) => {
    expect(readNumber(number, null)?.digits).toBe(number.slice(1));
    expect(toE164(number)).toBeNull();
  },
);

test('a number in E.164 stays unchanged, and no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `+${text}`),
        fc.bigInt({ min: 1n, max: 10n ** 15n }).map((digits) => `+${String(digits)}`),
      ),
      (text) => {
        const number = toE164(text);
        if (number === null) return;
        expect(number).toMatch(/^\+[1-9]\d{1,14}$/);
        expect(toE164(number)).toBe(number);
      },
    ),
    { numRuns: 1000 },
  );
});
