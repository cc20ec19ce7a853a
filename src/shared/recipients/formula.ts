/** What a spreadsheet would calculate, with the apostrophes that were put before it. */
const GUARDED = /^'+[=+\-@\t\r]/;
const CALCULATED = /^'*[=+\-@\t\r]/;

/** A number with its plus sign: it calculates nothing but itself, and whoever reads the file needs it as it is. */
const NUMBER = /^\+\d{1,19}$/;

/**
 * A text for a CSV file that people open in a spreadsheet: where the spreadsheet would take it for a formula, an apostrophe stands before it. Texts that have one
 * already get another, so that `withoutGuard` brings back every text.
 */
export const guarded = (text: string): string => (CALCULATED.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** The text that `guarded` was given. */
export const withoutGuard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
