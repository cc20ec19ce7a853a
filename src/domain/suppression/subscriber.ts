/**
 * Returns the number by which a subscriber is compared: Mexican mobiles are written with and
 * without the 1 behind the country code, Argentine ones with and without the 9, and both reach the
 * same phone. `number` is the digits of an E.164 number; any other number stays as it is.
 */
export function subscriberOf(number: number): number {
  if (number >= 5_210_000_000_000 && number < 5_220_000_000_000) return number - 5_210_000_000_000 + 520_000_000_000;
  if (number >= 5_490_000_000_000 && number < 5_500_000_000_000) return number - 5_490_000_000_000 + 540_000_000_000;
  return number;
}
