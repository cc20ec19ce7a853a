/** The most characters that a cell of a workbook holds (Excel's limit). */
const MAX_CELL_CHARACTERS = 32_767;
/** Each of them may be written as `_x000D_`. */
export const MAX_STORED_CHARACTERS = 7 * MAX_CELL_CHARACTERS;
/** Of a longer text so many characters are kept, to show which one it is. */
const SHOWN_CHARACTERS = 200;

/** Decodes the characters that XML cannot hold, which workbooks write as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/**
 * A text as it is kept of a cell: decoded, and only its beginning if it is longer than a cell may
 * be.
 */
export function storedText(written: string): { readonly kept: string; readonly isOverlong: boolean } {
  const text = unescaped(written);
  const isOverlong = text.length > MAX_CELL_CHARACTERS || written.length > MAX_STORED_CHARACTERS;
  return { kept: isOverlong ? text.slice(0, SHOWN_CHARACTERS) : text, isOverlong };
}
