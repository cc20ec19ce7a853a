/** Digits of 3 by 5 pixels, a row in each number, the left pixel in the highest of 3 bits. */
const DIGITS: Readonly<Record<string, readonly number[]>> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 7, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 1, 1, 1],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  '+': [0, 2, 7, 2, 0],
};

/** Width and height of the badge, in pixels: a taskbar's overlay of 16 points at 200 %. */
export const BADGE_SIZE = 32;
/** As BGRA: the tone of errors of the light theme, and white. */
const DISC = [0x2b, 0x2f, 0xc0, 0xff];
const INK = [0xff, 0xff, 0xff, 0xff];
const MAX_NUMBER = 9;

/** What a badge says: one digit and a plus fit. */
export const badgeText = (count: number): string => (count > MAX_NUMBER ? `${String(MAX_NUMBER)}+` : String(count));

/** Draws a disc with the number in it, as rows of BGRA pixels of `BADGE_SIZE`. */
export function drawBadge(count: number): Uint8Array {
  const pixels = new Uint8Array(BADGE_SIZE * BADGE_SIZE * 4);
  const middle = (BADGE_SIZE - 1) / 2;
  for (let y = 0; y < BADGE_SIZE; y += 1) {
    for (let x = 0; x < BADGE_SIZE; x += 1) {
      const isInside = Math.hypot(x - middle, y - middle) <= BADGE_SIZE / 2;
      if (isInside) pixels.set(DISC, (y * BADGE_SIZE + x) * 4);
    }
  }
  const text = badgeText(count);
  const scale = text.length === 1 ? 4 : 3;
  const width = (text.length * 4 - 1) * scale;
  const left = Math.round((BADGE_SIZE - width) / 2);
  const top = Math.round((BADGE_SIZE - 5 * scale) / 2);
  Array.from(text).forEach((character, place) => {
    drawDigit(pixels, character, { left: left + place * 4 * scale, top, scale });
  });
  return pixels;
}

function drawDigit(
  pixels: Uint8Array,
  character: string,
  { left, top, scale }: { readonly left: number; readonly top: number; readonly scale: number },
): void {
  (DIGITS[character] ?? []).forEach((row, line) => {
    for (let y = top + line * scale; y < top + (line + 1) * scale; y += 1) {
      for (let x = left; x < left + 3 * scale; x += 1) {
        const column = Math.floor((x - left) / scale);
        if ((row & (4 >> column)) !== 0) pixels.set(INK, (y * BADGE_SIZE + x) * 4);
      }
    }
  });
}
