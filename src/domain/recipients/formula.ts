/**
 * The characters that make a formula of a cell: also in full width, which some spreadsheets accept.
 */
const STARTS = String.raw`[=+\-@＝＋－＠]`;

/**
 * Where a cell may begin for some spreadsheet: at the start, or behind what another list separator
 * or a line break would split. Spaces, quotes and invisible characters there may be dropped.
 */
const CELL_START = String.raw`(?:^|[;|\t\r\n])[\s"'\p{Cc}\p{Cf}]*`;

/**
 * A number with its plus sign: it calculates nothing but itself, and whoever reads the file needs
 * it as it is.
 */
const NUMBER = /^\+\d{1,19}$/;

// The cheap condition comes first, so that long runs of spaces are looked at once.
const FORMULA = new RegExp(`(?=${STARTS})(?<=${CELL_START})`, 'gu');
const GUARD = new RegExp(`'(?=${STARTS})(?<=${CELL_START}')`, 'gu');
const GUARD_AT_START = new RegExp(`^'+${STARTS}`, 'u');

/**
 * Puts an apostrophe before everything in a cell's text that a spreadsheet could take for a
 * formula, whatever its list separator is: comma, semicolon, tab or bar. Texts that have
 * apostrophes there get one more, so that `unguardFormulas` returns the same text.
 */
export const guardFormulas = (text: string): string => (NUMBER.test(text) ? text : text.replaceAll(FORMULA, "'"));

/** The text that `guardFormulas` was given. For cells of our own exports. */
export const unguardFormulas = (text: string): string => text.replaceAll(GUARD, '');

/**
 * The same for any file: only at the start of a cell, where an apostrophe means a text in every
 * spreadsheet.
 */
export const unguardStart = (text: string): string => (GUARD_AT_START.test(text) ? text.slice(1) : text);
