import { z } from 'zod';

/** What programs leave in cells by error: named, and cleaned when the user says so. */
export const ODDITIES = [
  /** `NULL`, `\N`, `nan`, `N/A`, `-` and their like instead of nothing. */
  'empty-word',
  /** `Ren&eacute;` */
  'html-entity',
  /** UTF-8 that was read as Windows-1252 before it was written: `JÃ¶rg`. */
  'mojibake',
] as const;
export const odditySchema = z.enum(ODDITIES);
export type Oddity = z.infer<typeof odditySchema>;

/** What a report names about rows that are neither repaired nor rejected for it. */
export const NOTES = [
  ...ODDITIES,
  /** Rows that the sheet hides, also by a filter, and that were left out. */
  'hidden-row',
  /** A formula was never calculated, so that the recipient lacks its value. */
  'formula-without-value',
  /** The sheet shows an error such as `#N/A`, so that the recipient lacks this value. */
  'spreadsheet-error',
  /** Lines between contacts that were skipped because they are comments. */
  'comment',
  /** A contact in a line that begins as comments do. */
  'comment-mark',
  /** A number of more than 15 digits, whose last ones the spreadsheet has replaced. */
  'rounded-number',
] as const;
const noteSchema = z.enum(NOTES);
export type Note = z.infer<typeof noteSchema>;

/** What a preview marks in a workbook cell: not calculated, rounded, an error, or too long. */
export const cellMarkSchema = z.enum(['uncalculated', 'rounded', 'error', 'overlong']);
export type CellMark = z.infer<typeof cellMarkSchema>;

/** How many rows each note is about, and the first lines of them. */
export const importNotesSchema = z.partialRecord(
  noteSchema,
  z.object({ count: z.number().int().nonnegative(), lines: z.array(z.number()) }),
);
export type ImportNotes = Readonly<z.infer<typeof importNotesSchema>>;

/** Rows of a sheet that are hidden. `isComplete`: the whole sheet was read to count them. */
export const hiddenRowsSchema = z.object({ count: z.number().int().nonnegative(), isComplete: z.boolean() });
export type HiddenRows = Readonly<z.infer<typeof hiddenRowsSchema>>;

/** A sheet of a workbook, in the order of its tabs. */
export const workbookSheetSchema = z.object({ name: z.string(), isHidden: z.boolean() });
