import type { Note } from '@domain/recipients/import-notes';
import type { Rejection, Repair } from '@domain/recipients/import-reasons';
import { unreadable } from './unreadable';

const rejections: Readonly<Record<Rejection, string>> = {
  'no-number': 'No phone number',
  'invalid-number': 'Not a valid phone number',
  'short-number': 'Short number (3 to 5 digits), not callable from elsewhere',
  'no-country-code': 'No country code: choose the country of these numbers',
  'scientific-notation': 'Rounded by the spreadsheet, so digits are missing',
  'spreadsheet-error': 'Spreadsheet error value, such as #REF!',
  'formula-without-value': 'Formula without a stored value: open the workbook in a spreadsheet app and save it',
  extension: 'The number has an extension, which can’t be dialled',
  'too-few-cells': 'Fewer cells than columns',
  'too-many-cells': 'More cells than columns',
  'unterminated-quote': 'A quote is opened but not closed',
  'stray-quote': 'Text after a closing quote',
  'cell-too-long': 'The value is too long',
  'row-too-long': 'The row is too long',
  'bad-encoding': 'Invalid characters for this encoding',
  'control-character': 'Control characters',
  'bad-json': 'Not a JSON object',
  'repeated-header': 'Repeated header row',
  letters: 'Letters in the number: write it with digits',
  'text-beside-number': 'Other text next to the number',
  'ambiguous-number': 'Can be read as two different numbers',
  'missing-plus': 'Not a number in the default country: valid abroad if a plus sign is missing',
  'repeated-key': 'The same key more than once in a JSON object',
};

const repairs: Readonly<Record<Repair, string>> = {
  trimmed: 'Spaces around a value removed',
  punctuation: 'Spaces, dots, dashes or brackets in the number removed',
  digits: 'Non-Latin digits converted',
  'lost-plus': 'Missing plus sign added',
  'leading-zeros': 'International prefix (such as 00 or 011) replaced with +',
  national: 'Default country code added',
  'scientific-notation': 'Scientific notation written out',
  'decimal-point': 'Decimal point with zeros removed',
  apostrophe: 'Leading apostrophe removed',
  'text-formula': 'Formula around the text removed',
  'tel-link': 'tel:, whatsapp: or another link around the number removed',
  'national-prefix': 'National prefix after the country code removed',
  prefix: 'Ad platform prefix p: removed from the number',
  label: 'Label next to the number removed, such as Tel. or (home)',
  'two-readings': 'Could be read in two ways: decided by the column or by your answer',
  'first-of-several': 'First valid number used of several in a cell',
  'one-of-several': 'One row created for each number in a cell',
  'number-left-out': 'Another number in the cell isn’t valid and was skipped',
  'other-column': 'Number taken from the next phone column',
  'empty-word': 'NULL, nan, N/A or a similar word treated as empty',
  'html-entity': 'HTML entities decoded',
  mojibake: 'Broken accents repaired',
};

const notes: Readonly<Record<Note, string>> = {
  'empty-word': 'Imported with NULL, nan, N/A or a similar word as a value',
  'html-entity': 'Imported with HTML entities such as &eacute;',
  mojibake: 'Imported with broken accents such as Ã¶',
  'hidden-row': 'Skipped because the sheet hides them',
  'formula-without-value': 'Imported without a value, because a formula has no stored value',
  'spreadsheet-error': 'Imported without a value, because the spreadsheet shows an error such as #N/A',
  comment: 'Comment lines skipped',
  'comment-mark': 'Imported, although the line starts like a comment (#, // or --)',
  'rounded-number': 'Numbers of more than 15 digits, whose last digits the spreadsheet replaced',
};

/** Why a row that was read well is to be checked. */
const noted = { duplicate: 'Skipped as a duplicate', heldBack: 'Held back by a suppression list or a rule' };

/** What happens to rows on their way from a file to an audience. */
export const imports = { rejections, repairs, notes, noted, unreadable };
