import { subscriberOf } from './subscriber';

/** From so many digits on, zeros in front are those that are dialled before a number. */
const MIN_DIALLED = 7;
/** From so many digits on, what is searched may be a whole number; see `subscriberOf`. */
const MIN_WHOLE_NUMBER = 12;

/**
 * The digits that a number must contain to be found by what a user types: without spaces, brackets,
 * a plus sign, and the zeros that are dialled before numbers. Empty: all numbers. `null`: none,
 * because what was typed has no digits.
 */
export function searchedDigits(typed: string): string | null {
  if (typed.trim() === '') return '';
  const digits = typed.replaceAll(/\D/g, '');
  if (digits === '') return null;
  const significant = digits.replace(/^0+/, '');
  if (significant.length < MIN_DIALLED) return digits;
  return significant.length < MIN_WHOLE_NUMBER ? significant : String(subscriberOf(Number(significant)));
}
