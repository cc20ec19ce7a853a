import { z } from 'zod';

/** What was put right in a row, in the order of the bits of `IntakeBatch.repairs`. */
export const REPAIRS = [
  /** Spaces around a cell. */
  'trimmed',
  /** Spaces, brackets, dots and dashes inside of a number. */
  'punctuation',
  /** Digits of another script or of full width. */
  'digits',
  /** A number with its country code, but without the plus sign that spreadsheets drop. */
  'lost-plus',
  /** `00` where a plus sign belongs. */
  'leading-zeros',
  /** A national number, with the default country's code put before it. */
  'national',
  /** `1.4155550100E+10`, where all digits are there. */
  'scientific-notation',
  /** `14155550100.0` */
  'decimal-point',
  /** `'+14155550100` */
  'apostrophe',
  /** `="+14155550100"`, also around other texts. */
  'text-formula',
  /** `tel:+14155550100` */
  'tel-link',
  /** A national prefix after the country code, as in +44 (0) 20 7946 0000. */
  'national-prefix',
  /** `p:` of ad platforms before the number. */
  'prefix',
  /** A known word beside the number, such as `Tel.` or `(home)`. */
  'label',
  /** Valid in two readings, of which the column or the user's answer chose one. */
  'two-readings',
  /** The first valid one of several numbers in a cell. */
  'first-of-several',
  /** One of several rows that were made of one cell. */
  'one-of-several',
  /** Another number in the cell was not valid. */
  'number-left-out',
  /** The number of a later phone column, because the earlier ones have none that is valid. */
  'other-column',
  /** `NULL` and its like treated as empty. */
  'empty-word',
  'html-entity',
  'mojibake',
] as const;
export const repairSchema = z.enum(REPAIRS);
export type Repair = z.infer<typeof repairSchema>;

/** Why a row cannot become a recipient. */
export const REJECTIONS = [
  'no-number',
  'invalid-number',
  /** Valid digits would need a country that nobody chose. */
  'no-country-code',
  /** A spreadsheet has rounded the number: `4.15555E+09`. */
  'scientific-notation',
  /** `#REF!` and its like where the number should be. */
  'spreadsheet-error',
  /** The number is a formula that was never calculated. */
  'formula-without-value',
  'extension',
  'too-few-cells',
  'too-many-cells',
  'unterminated-quote',
  /** Text behind a closing quote. */
  'stray-quote',
  'cell-too-long',
  /** A row that is longer than any row with cells of acceptable length. */
  'row-too-long',
  /** Bytes that are no text in the encoding. */
  'bad-encoding',
  /** NUL and its like, which no contact holds. */
  'control-character',
  'bad-json',
  /** The headings again, as between files that were put together. */
  'repeated-header',
  /** Letters where digits should be, as in 1-800-FLOWERS. */
  'letters',
  /** Text beside the number that may say something else about it, such as `Fax` or a name. */
  'text-beside-number',
  /**
   * Two different numbers, by reading it as a domestic number or with a country code, and nobody
   * decided which.
   */
  'ambiguous-number',
  /** No number of the chosen country, but one of another if a plus sign were put before it. */
  'missing-plus',
  /**
   * A JSON cell in which an object has a key more than once: it has two values, and which one is
   * meant is not known.
   */
  'repeated-key',
  /** As those of emergency services and of text messages: nobody abroad can call them. */
  'short-number',
] as const;
export const rejectionSchema = z.enum(REJECTIONS);
export type Rejection = z.infer<typeof rejectionSchema>;

export { type Unreadable, unreadableSchema } from './unreadable';
