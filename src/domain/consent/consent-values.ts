import { z } from 'zod';
import { consentDateOrderSchema } from './consent-mark';

/** So many different values of a column are listed one by one, those of most rows first. */
export const MAX_LISTED_VALUES = 200;
/** Values and examples are cut to so many UTF-16 code units. */
export const MAX_LISTED_LENGTH = 120;

const count = z.number().int().nonnegative();
const column = z.string().min(1).max(200).nullable();

/** The columns that are looked at, and how dates are read. */
export const consentColumnsSchema = z.strictObject({
  answer: column,
  date: column,
  source: column,
  dateOrder: consentDateOrderSchema.nullable(),
});
export type ConsentColumns = Readonly<z.infer<typeof consentColumnsSchema>>;

/** The different values of a column. Those that only differ in case or accents are one. */
const columnValuesSchema = z.object({
  blank: count,
  values: z.array(z.object({ word: z.string(), example: z.string(), rows: count })),
  /** Rows with values that are not listed. */
  others: count,
});
export type ColumnValues = Readonly<z.infer<typeof columnValuesSchema>>;

/** What columns that may be marked hold. A column that is not asked about is `null`. */
export const consentValuesSchema = z.lazy(() =>
  z.object({
    total: count,
    answers: columnValuesSchema.nullable(),
    dates: z
      .object({
        blank: count,
        read: count,
        /** Dates that are another day if the month comes first. */
        ambiguous: count,
        unread: count,
        inFuture: count,
        /** Some that were not read, ambiguous ones first. */
        examples: z.array(z.string()),
        /** The first and the last day that was read, as 2027-05-31. */
        first: z.iso.date().nullable(),
        last: z.iso.date().nullable(),
      })
      .nullable(),
    sources: columnValuesSchema.nullable(),
  }),
);
export type ConsentValueCounts = Readonly<z.infer<typeof consentValuesSchema>>;
