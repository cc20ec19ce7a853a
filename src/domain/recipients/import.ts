import { z } from 'zod';
import { typeCountsSchema } from '../number-rules/counted-numbers';
import { numberRuleSchema } from '../number-rules/number-rules';
import { countryCountsSchema } from './audience';
import { createTargetClaims, phoneColumns } from './column-targets';
import { ENCODINGS } from './encodings';
import {
  cellMarkSchema,
  hiddenRowsSchema,
  importNotesSchema,
  ODDITIES,
  odditySchema,
  workbookSheetSchema,
} from './import-notes';
import { rejectionSchema, repairSchema } from './import-reasons';
import { columnReadingsSchema, importNumbersSchema, MAX_PHONE_COLUMNS } from './number-readings';

export { type Rejection, type Unreadable, unreadableSchema } from './import-reasons';

/** More columns than any sheet of contacts has; what lies beyond is refused in words. */
export const MAX_COLUMNS = 1000;

/**
 * Cells longer than this (characters) fit no recipient and reject their row, unless their column is
 * left out.
 */
export const MAX_CELL = 100_000;

/** A sheet may have at most this many rows; the header does not count. */
export const MAX_IMPORT_ROWS = 5_000_000;

export const encodingSchema = z.enum(ENCODINGS);

/** The usual delimiters. Any other character, or a few of them, can be set. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * What stands between cells: no quote, no line end, no backslash, and nothing that numbers are made
 * of.
 */
export const delimiterSchema = z.string().regex(/^[^\r\n"'\\+\p{L}\p{N}\0]{1,4}$/u);

export const quoteSchema = z.enum(['"', "'", 'none']);
export type Quote = z.infer<typeof quoteSchema>;

/** How a quote is written inside of a quoted cell: twice, or behind a backslash. */
export const escapeSchema = z.enum(['doubled', 'backslash']);

const lineSchema = z.number().int().positive();

/**
 * Where the table begins, as lines of the file (rows of a sheet) counted from 1: `header` names the
 * columns (`null`: no row does), `firstRow` is where contacts begin. Rows above are neither.
 */
const headerFields = { header: lineSchema.nullable(), firstRow: lineSchema };

/**
 * How a source is read: detected automatically, and changeable by the user. `includesHidden`: rows
 * that the sheet hides are read as well.
 */
export const sourceFormatSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('text'),
      encoding: encodingSchema,
      delimiter: delimiterSchema,
      quote: quoteSchema,
      escape: escapeSchema,
      ...headerFields,
    }),
    z.strictObject({
      kind: z.literal('workbook'),
      sheet: z.number().int().nonnegative(),
      includesHidden: z.boolean(),
      ...headerFields,
    }),
  ]),
);
export type SourceFormat = Readonly<z.infer<typeof sourceFormatSchema>>;
export type TextFormat = Extract<SourceFormat, { kind: 'text' }>;

const chosenHeader = { header: lineSchema.nullable().optional(), firstRow: lineSchema.optional() };

/** What the user has set about how a source is read; the rest is detected with it. */
export const formatChoiceSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('text'),
      encoding: encodingSchema.optional(),
      delimiter: delimiterSchema.optional(),
      quote: quoteSchema.optional(),
      escape: escapeSchema.optional(),
      ...chosenHeader,
    }),
    z.strictObject({
      kind: z.literal('workbook'),
      sheet: z.number().int().nonnegative().optional(),
      includesHidden: z.boolean().optional(),
      ...chosenHeader,
    }),
  ]),
);
export type FormatChoice = Readonly<z.infer<typeof formatChoiceSchema>>;

/**
 * A column as the user sees it. Names are unique: a repeated one gets a number, a missing one its
 * place (`column 4`).
 */
const importColumnSchema = z.object({ name: z.string(), given: z.string() });
export type ImportColumn = Readonly<z.infer<typeof importColumnSchema>>;

/**
 * What a column becomes. `overrides` and `all-metadata` hold a JSON object each; `override` is one
 * value, by its path. Of several phone columns the one with the lowest `rank` (1 if missing) that
 * has a valid number counts; equal ranks go by their order in the source.
 */
const columnUseSchema = z.lazy(() =>
  z.discriminatedUnion('use', [
    z.strictObject({
      use: z.literal('phone'),
      rank: z.number().int().min(1).max(MAX_PHONE_COLUMNS).optional(),
      readings: columnReadingsSchema.optional(),
    }),
    z.strictObject({ use: z.literal('metadata'), name: z.string().min(1).max(200) }),
    z.strictObject({ use: z.literal('all-metadata') }),
    z.strictObject({ use: z.literal('override'), path: z.array(z.string().min(1).max(200)).min(1).max(8) }),
    z.strictObject({ use: z.literal('overrides') }),
    z.strictObject({ use: z.literal('leave') }),
  ]),
);
export type ColumnUse = Readonly<z.infer<typeof columnUseSchema>>;

/**
 * What each column is, in order. `country` (ISO 3166, two letters) is that of national numbers.
 * `keep`: which of several rows with one number counts. `several`: a cell with several numbers
 * becomes its first valid one, or a row for each. `clean`: oddities that are repaired.
 */
export const mappingSchema = z.lazy(() =>
  z
    .strictObject({
      columns: z.array(columnUseSchema).max(MAX_COLUMNS),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
      keep: z.enum(['first', 'last']),
      several: z.enum(['first', 'each']).optional(),
      clean: z.array(odditySchema).max(ODDITIES.length).optional(),
    })
    .refine(({ columns }) => columns.every(createTargetClaims()), 'Two columns become the same thing.')
    .refine(({ columns }) => phoneColumns(columns).length <= MAX_PHONE_COLUMNS, 'Too many phone columns.'),
);
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;

/**
 * One row of the preview, with what would become of it. `line` is where it begins in the file (a
 * sheet's row number), counted from 1.
 */
export const previewRowSchema = z.lazy(() =>
  z.object({
    line: z.number().int().positive(),
    cells: z.array(z.string()),
    /** What is special about cells, by the index of their column. */
    marks: z.array(z.object({ column: z.number().int().nonnegative(), mark: cellMarkSchema })),
    verdict: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('accepted'),
        phone: z.string(),
        metadata: z.string(),
        assistantOverrides: z.string(),
        repairs: z.array(repairSchema),
      }),
      z.object({ kind: z.literal('rejected'), reason: rejectionSchema }),
    ]),
  }),
);
export type PreviewRow = Readonly<z.infer<typeof previewRowSchema>>;

/**
 * What was found out about a source, and the first guess of what its columns are. `shape` is the
 * key under which a mapping is remembered.
 */
export const sourceDescriptionSchema = z.lazy(() =>
  z.object({
    format: sourceFormatSchema,
    /** A workbook's sheets; empty for text. */
    sheets: z.array(workbookSheetSchema),
    columns: z.array(importColumnSchema),
    /**
     * The indexes of the columns that the sheet hides. They are left out unless the user maps them.
     */
    hiddenColumns: z.array(z.number().int().nonnegative()),
    /** `null` for text. */
    hiddenRows: hiddenRowsSchema.nullable(),
    /**
     * Encodings to choose from, with lines as they look in each, if the bytes of a text do not
     * decide: nothing is imported before the user has chosen. Empty otherwise.
     */
    encodings: z.array(z.object({ encoding: encodingSchema, lines: z.array(z.string()) })),
    /**
     * The first rows of the source that are not blank, shortened: those among which a header can be
     * chosen.
     */
    top: z.array(z.object({ line: lineSchema, cells: z.array(z.string()) })),
    shape: z.string(),
    /**
     * How many rows the file has, reckoned from its size and first rows; `null` where that cannot
     * be said.
     */
    estimatedRows: z.number().int().nonnegative().nullable(),
    /** Whether `estimatedRows` was counted. */
    isRowCountExact: z.boolean(),
    guess: mappingSchema,
  }),
);
export type SourceDescription = Readonly<z.infer<typeof sourceDescriptionSchema>>;

const count = z.number().int().nonnegative();

/**
 * How many rows ended how. `repaired` rows are among the accepted ones; a row can have several
 * repairs.
 */
const intakeCountsSchema = z.lazy(() =>
  z.object({
    rows: count,
    accepted: count,
    repaired: count,
    rejected: count,
    blank: count,
    repairs: z.partialRecord(repairSchema, count),
    rejections: z.partialRecord(rejectionSchema, count),
  }),
);
export type IntakeCounts = Readonly<z.infer<typeof intakeCountsSchema>>;

/**
 * A suppression list with numbers that a commit adds or changes: it holds them back. `lines`: the
 * first ones of the file. A number of several lists counts for the oldest one.
 */
const heldBackRowsSchema = z.lazy(() =>
  z.object({ id: z.uuid(), name: z.string(), rows: z.number().int().positive(), lines: z.array(z.number()) }),
);

/**
 * The report of an import: the counts, the duplicates of the accepted rows, and the first lines of
 * each reason.
 */
export const importReportSchema = z.lazy(() =>
  z.object({
    counts: intakeCountsSchema,
    duplicates: count,
    /** The numbers that a commit adds or changes, by country. */
    countries: countryCountsSchema,
    /** The same numbers by what they can be. */
    types: typeCountsSchema,
    /** Oldest list first. */
    heldBack: z.array(heldBackRowsSchema),
    /** Those that rules on numbers hold back, and no list. */
    heldByRules: z.array(
      z.object({ rule: numberRuleSchema, rows: z.number().int().positive(), lines: z.array(z.number()) }),
    ),
    numbers: importNumbersSchema,
    notes: importNotesSchema,
    firstLines: z.object({
      duplicates: z.array(z.number()),
      rejections: z.partialRecord(rejectionSchema, z.array(z.number())),
      repairs: z.partialRecord(repairSchema, z.array(z.number())),
    }),
  }),
);
export type ImportReport = Readonly<z.infer<typeof importReportSchema>>;

/**
 * How far reading has come. `bytes` of `totalBytes`, which is 0 where it is not known; times in
 * milliseconds.
 */
export const importProgressSchema = z.object({
  rows: count,
  bytes: count,
  totalBytes: count,
  elapsed: z.number().nonnegative(),
  remaining: z.number().nonnegative().nullable(),
});
export type ImportProgress = Readonly<z.infer<typeof importProgressSchema>>;
