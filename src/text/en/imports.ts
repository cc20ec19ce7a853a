import type { Note } from '@domain/recipients/import-notes';
import type { Rejection, Repair } from '@domain/recipients/import-reasons';
import { unreadable } from './unreadable';

const rejections: Readonly<Record<Rejection, string>> = {
  'no-number': 'No phone number',
  'invalid-number': 'Not a valid phone number',
  'no-country-code': 'No country code: choose the country of these numbers',
  'scientific-notation': 'A spreadsheet has rounded the number, so digits are missing',
  'spreadsheet-error': 'An error of the spreadsheet instead of a value',
  'formula-without-value': 'A formula without a stored value: open the workbook in a spreadsheet and save it',
  extension: 'The number has an extension, which cannot be dialled',
  'too-few-cells': 'Fewer cells than columns',
  'too-many-cells': 'More cells than columns',
  'unterminated-quote': 'A quote is opened and not closed',
  'stray-quote': 'Text after a closing quote',
  'cell-too-long': 'A text is too long',
  'row-too-long': 'The row is too long',
  'bad-encoding': 'Characters that do not fit the encoding',
  'control-character': 'Characters that are no text',
  'bad-json': 'Not a JSON object',
  'repeated-header': 'The headings again',
  letters: 'Letters in the number: write it with digits',
  'text-beside-number': 'Other text beside the number',
  'ambiguous-number': 'Can be read as two different numbers',
  'missing-plus': 'Not a number of the chosen country: valid abroad if a plus sign is missing',
  'repeated-key': 'The same key more than once in an object',
};

const repairs: Readonly<Record<Repair, string>> = {
  trimmed: 'Spaces around a value removed',
  punctuation: 'Spaces, dots, dashes or brackets in the number removed',
  digits: 'Digits of another script or width replaced',
  'lost-plus': 'Missing plus sign put back',
  'leading-zeros': 'Code for calls abroad replaced by a plus sign',
  national: 'Country code of the chosen country added',
  'scientific-notation': 'Scientific notation written out',
  'decimal-point': 'Decimal point with zeros removed',
  apostrophe: 'Leading apostrophe removed',
  'text-formula': 'Formula around a text removed',
  'tel-link': 'tel:, whatsapp: or another link around the number removed',
  'national-prefix': 'National prefix after the country code removed',
  prefix: 'p: of an ad platform before the number removed',
  label: 'Word beside the number removed, such as Tel. or (home)',
  'two-readings': 'Valid in two readings: read as the column or your answer decides',
  'first-of-several': 'First valid number of several in a cell used',
  'one-of-several': 'One row for each number in a cell',
  'number-left-out': 'Another number in the cell is not valid and was left out',
  'other-column': 'Number taken from the next phone column',
  'empty-word': 'NULL, nan, N/A or a similar word treated as empty',
  'html-entity': 'HTML entities decoded',
  mojibake: 'Broken accents repaired',
};

const notes: Readonly<Record<Note, string>> = {
  'empty-word': 'Imported with NULL, nan, N/A or a similar word as a value',
  'html-entity': 'Imported with HTML entities such as &eacute;',
  mojibake: 'Imported with broken accents such as Ã¶',
  'hidden-row': 'Left out because the sheet hides them',
  'formula-without-value': 'Imported without a value, because a formula has none stored',
  'spreadsheet-error': 'Imported without a value, because the spreadsheet shows an error such as #N/A',
  comment: 'Comment lines skipped',
  'comment-mark': 'Imported although the line begins like a comment (#, // or --)',
  'rounded-number': 'Numbers of more than 15 digits, whose last digits the spreadsheet has replaced',
};

/** What happens to rows on their way from a file to an audience. */
export const imports = { rejections, repairs, notes, unreadable };
