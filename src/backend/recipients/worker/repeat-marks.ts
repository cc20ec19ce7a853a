import { Flag } from '../../store/audience/chunk';
import { createNumberTable, NOT_THERE } from '../../store/core/number-table';

/** Marks which rows repeat the number of an earlier one, of one chunk after the other. */
export type MarkRepeated = (numbers: Float64Array, flags: Uint8Array) => Uint8Array;

/** For about so many rows. */
export function createRepeatMarks(expected: number): MarkRepeated {
  const seen = createNumberTable(expected);
  return (numbers, flags) =>
    flags.map((flag, at) => {
      const number = numbers[at] ?? 0;
      if (number === 0) return flag;
      const again = seen.get(number) !== NOT_THERE;
      seen.set(number, 0);
      return again ? flag | Flag.repeated : flag & ~Flag.repeated;
    });
}
