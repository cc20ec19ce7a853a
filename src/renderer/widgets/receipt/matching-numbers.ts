import { searchedDigits } from '@domain/suppression/number-search';

/** The numbers that contain what a user types. */
export function matchingNumbers(numbers: readonly string[], typed: string): readonly string[] {
  const digits = searchedDigits(typed);
  return digits === null ? [] : numbers.filter((number) => number.includes(digits));
}
