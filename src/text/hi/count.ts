import type * as english from '../en/count';

let numbers: Intl.NumberFormat | undefined;
let plurals: Intl.PluralRules | undefined;

/**
 * A whole number as texts show it, such as `1,200` or `12,00,000`. Small ones without the runtime's
 * formats, whose tables take long to read.
 */
export const amount: typeof english.amount = (number) =>
  Number.isInteger(number) && Math.abs(number) < 1_000
    ? String(number)
    : (numbers ??= new Intl.NumberFormat('hi')).format(number);

/** An amount with its noun, such as `1,200 पंक्तियाँ`. Hindi counts 0 and 1 as one. */
export const count: typeof english.count = (number, one, many) =>
  `${amount(number)} ${(plurals ??= new Intl.PluralRules('hi')).select(number) === 'one' ? one : many}`;
