import type * as english from '../en/count';

let format: Intl.NumberFormat | undefined;

/** A whole number as texts show it, such as `1.200`. The format is made when it is needed. */
export const amount: typeof english.amount = (number) =>
  Number.isInteger(number) && Math.abs(number) < 1_000
    ? String(number)
    : (format ??= new Intl.NumberFormat('de')).format(number);

/** An amount with its noun, such as `1.200 Änderungen`. German has the plural rule of English. */
export const count: typeof english.count = (number, one, many) => `${amount(number)} ${number === 1 ? one : many}`;

/** A number with a decimal comma, such as `1,5`. */
export const decimal = (number: number, digits: number): string => number.toFixed(digits).replace('.', ',');
