import type { Rejection, Repair, Unreadable } from '../../recipients/import-reasons';

const rejections: Readonly<Record<Rejection, string>> = {
  'no-number': 'No phone number',
  'invalid-number': 'Not a valid phone number',
  'no-country-code': 'No country code: choose the country of these numbers',
  'scientific-notation': 'A spreadsheet has rounded the number, so digits are missing',
  'spreadsheet-error': 'An error of the spreadsheet instead of a value',
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
};

const unreadable: Readonly<Record<Unreadable, string>> = {
  empty: 'The file is empty.',
  'too-many-columns': 'The file has more than 1,000 columns.',
  'broken-header': 'The first line opens a quote that it does not close. Choose another quote, or none.',
  pdf: 'This is a PDF file. Export the contacts as CSV or Excel instead.',
  'old-excel': 'This is an old Excel file (.xls). Save it as .xlsx or CSV.',
  encrypted: 'The file has a password. Save it without one.',
  'other-file': 'This is neither CSV nor an Excel file.',
  'damaged-workbook': 'The Excel file is damaged or not complete.',
  'not-a-workbook': 'This is an archive, but no Excel file.',
  'too-large-inside': 'The Excel file unpacks to far more than a sheet of contacts holds.',
  'no-such-sheet': 'The workbook does not have this sheet.',
  'too-many-rows': 'The file has more than 5,000,000 rows.',
  missing: 'The file is no longer there.',
  changed: 'The file has changed since it was looked at. Open it again.',
  unreadable: 'The file cannot be read.',
};

/** What happens to rows on their way from a file to an audience. */
export const imports = { rejections, repairs, unreadable };
