import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { toE164 } from '@domain/phone/phone';
import { contactNumber } from '../../fixtures/imports/contacts';
import type { Row } from '../row';
import { inTurns } from '../support/in-turns';

const NUMBERS = Array.from({ length: 20_000 }, (_, row) => contactNumber(row * 37));

/** The same verdict on the same number, as text in and text out. */
export const judgingNumbers: Row = {
  name: 'numbers',
  ours: 'a phone number judged',
  theirs: 'libphonenumber-js for the same number',
  unit: 'µs',
  aim: 0.1,
  measure: (_place, times) =>
    inTurns(
      { times, warmUps: 2 },
      () => each((number) => toE164(number) === number),
      () => each((number) => parsePhoneNumberFromString(number, { extract: false })?.isValid() === true),
    ),
};

/** How long one took, in microseconds. All of the numbers are valid. */
function each(isValid: (number: string) => boolean): number {
  const began = performance.now();
  const valid = NUMBERS.filter(isValid).length;
  if (valid !== NUMBERS.length) throw new Error(`${valid} of ${NUMBERS.length} numbers were valid`);
  return ((performance.now() - began) * 1000) / NUMBERS.length;
}
