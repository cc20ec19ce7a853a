/**
 * A whole number as texts show it, such as `1,200`. Small ones without the runtime's formats:
 * reading the tables of these takes a start longer than the whole sidebar does.
 */
export const amount = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 1_000 ? String(number) : number.toLocaleString('en');

/** An amount with its noun, such as `1,200 changes`. */
export const count = (number: number, one: string, many: string): string =>
  `${amount(number)} ${number === 1 ? one : many}`;
