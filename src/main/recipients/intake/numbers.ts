const LOW = 4_294_967_296;

/** The value of ASCII digits as two halves of 32 bits, low one first, put at `2 * index`. Up to 19 digits. */
export function writeNumber(numbers: Uint32Array, index: number, bytes: Uint8Array, from: number, to: number): void {
  if (to - from > 15) {
    let value = 0n;
    for (let at = from; at < to; at += 1) value = value * 10n + BigInt((bytes[at] ?? 0) - 48);
    numbers[2 * index] = Number(value & 0xffffffffn);
    numbers[2 * index + 1] = Number(value >> 32n);
    return;
  }
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + (bytes[at] ?? 0) - 48;
  numbers[2 * index] = value % LOW;
  numbers[2 * index + 1] = Math.floor(value / LOW);
}

/** The digits that `writeNumber` was given, as a number: exact up to 15 digits, `numberText` is so for all. */
export function numberText(numbers: Uint32Array, index: number): string {
  const high = numbers[2 * index + 1] ?? 0;
  const low = numbers[2 * index] ?? 0;
  return high < 0x200000 ? String(high * LOW + low) : String((BigInt(high) << 32n) | BigInt(low));
}
