/** An amount with its noun, such as `1,200 changes`. */
export const count = (amount: number, one: string, many: string): string =>
  `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`;
