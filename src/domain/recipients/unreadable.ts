import { z } from 'zod';

/** Why a source cannot be read at all. */
const UNREADABLE = [
  'empty',
  'too-many-columns',
  /** The line that should name the columns has a quote that is not closed. */
  'broken-header',
  'pdf',
  'old-excel',
  'encrypted',
  'other-file',
  'damaged-workbook',
  'not-a-workbook',
  'too-large-inside',
  'no-such-sheet',
  'too-many-rows',
  'missing',
  /** The header is not the one that was looked at. */
  'changed',
  'unreadable',
  'empty-sheet',
  /** All sheets that have rows are hidden. */
  'only-hidden-sheets',
  'only-hidden-rows',
  'overlong-header',
  /** Another kind of file, by its content: */
  'html',
  'mhtml',
  'vcard',
  'calendar',
  'email',
  'ldif',
  'json',
  'xml',
  'spreadsheet-xml',
  'xlsb',
  'opendocument',
  'iwork',
  'word',
  'powerpoint',
  'outlook',
  'google-shortcut',
  'shortcut',
  'lock-file',
  'apple-double',
  'image',
  'media',
  'archive',
  'csv-archive',
  'gzip',
  'database',
  'data-file',
  'legacy-sheet',
  'rtf',
  'program',
] as const;
export const unreadableSchema = z.enum(UNREADABLE);
export type Unreadable = z.infer<typeof unreadableSchema>;
