const LOW = 4_294_967_296;

/**
 * The value of up to 15 ASCII digits as two halves of 32 bits, low one first, put at `2 * index`.
 */
export function writeNumber(numbers: Uint32Array, index: number, bytes: Uint8Array, from: number, to: number): void {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + (bytes[at] ?? 0) - 48;
  numbers[2 * index] = value % LOW;
  numbers[2 * index + 1] = Math.floor(value / LOW);
}

/** The digits that `writeNumber` was given. */
export const numberText = (numbers: Uint32Array, index: number): string =>
  String((numbers[2 * index + 1] ?? 0) * LOW + (numbers[2 * index] ?? 0));
