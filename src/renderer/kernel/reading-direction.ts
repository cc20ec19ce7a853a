/** Whether lines of text run from right to left, as the texts of the chosen language do. */
export const isRightToLeft = (): boolean => document.documentElement.dir === 'rtl';

/**
 * Returns the key that means the same where text runs from left to right: `ArrowLeft` leads to the
 * end of a line that runs from right to left. Every other key stays as it is.
 */
export function keyInReadingOrder(key: string): string {
  if (!isRightToLeft()) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}
