import { z } from 'zod';

/** At most this many columns of a sheet are tried for a valid number, one after the other. */
export const MAX_PHONE_COLUMNS = 12;

/**
 * How ambiguous digits without a plus sign are read. Missing: nobody was asked yet.
 * - `ownCode`, `abroad`: valid as domestic numbers and with a country code.
 * - `missingPlus`: valid only with a plus sign before them.
 */
export const columnReadingsSchema = z.strictObject({
  ownCode: z.enum(['domestic', 'international', 'leave-out']).optional(),
  abroad: z.enum(['domestic', 'international', 'leave-out']).optional(),
  missingPlus: z.enum(['international', 'leave-out']).optional(),
});
export type ColumnReadings = Readonly<z.infer<typeof columnReadingsSchema>>;

const count = z.number().int().nonnegative();

/**
 * Cells with several readings: count, first lines, and formatted examples. `unused`: more of them,
 * in rows with a number in an earlier phone column.
 */
const readingGroupSchema = z.object({
  count,
  unused: count,
  lines: z.array(count),
  examples: z.array(
    z.object({ cell: z.string(), domestic: z.string().nullable(), international: z.string().nullable() }),
  ),
});
export type ReadingGroup = Readonly<z.infer<typeof readingGroupSchema>>;

/**
 * What one phone column holds. `explicit`: with a plus sign or exit code; `domestic`: one reading,
 * in the chosen country; `bare`: of those without a national prefix.
 */
const columnNumbersSchema = z.lazy(() =>
  z.object({
    column: count,
    explicit: count,
    domestic: count,
    bare: count,
    several: count,
    needsCountry: readingGroupSchema,
    ownCode: readingGroupSchema,
    abroad: readingGroupSchema,
    missingPlus: readingGroupSchema,
  }),
);
export type ColumnNumbers = Readonly<z.infer<typeof columnNumbersSchema>>;

/**
 * How a sample of `of` numbers fits each country, best first. `isClear`: the first is far ahead;
 * `international`: how many are valid with a plus sign.
 */
const countryFitSchema = z.lazy(() =>
  z.object({
    of: count,
    isClear: z.boolean(),
    countries: z.array(z.object({ country: z.string(), valid: count })),
    international: count,
  }),
);
export type CountryFit = Readonly<z.infer<typeof countryFitSchema>>;

/** What the phone columns hold. `complete`: all `rows` were read, not only the first. */
export const importNumbersSchema = z.lazy(() =>
  z.object({
    complete: z.boolean(),
    rows: count,
    columns: z.array(columnNumbersSchema),
    /** `null` if every number carries its country code. */
    fit: countryFitSchema.nullable(),
  }),
);
export type ImportNumbers = Readonly<z.infer<typeof importNumbersSchema>>;

/** With fewer clear cells a column decides nothing. */
const MIN_CLEAR = 3;
const MIN_CLEAR_SHARE = 0.2;
const MAX_FOREIGN_SHARE = 0.02;

const all = (group: ReadingGroup): number => group.count + group.unused;

/** How many cells without a plus sign are valid in any reading. */
const unsignedIn = ({ domestic, ownCode, abroad, missingPlus }: ColumnNumbers): number =>
  domestic + all(ownCode) + all(abroad) + all(missingPlus);

/**
 * Whether the column shows that ambiguous cells are domestic: enough cells of the same form have no
 * other reading, and hardly any has only the other.
 */
export function decidesDomestic(column: ColumnNumbers): boolean {
  const unsigned = unsignedIn(column);
  return (
    column.bare >= MIN_CLEAR &&
    column.bare >= MIN_CLEAR_SHARE * unsigned &&
    all(column.missingPlus) <= MAX_FOREIGN_SHARE * unsigned
  );
}

export type OpenQuestion = 'ownCode' | 'abroad' | 'missingPlus';

/**
 * Questions that a column leaves open. `ownCode` and `abroad` block the import; cells with a
 * missing plus are refused until they are decided.
 */
export function openQuestions(column: ColumnNumbers, readings: ColumnReadings): readonly OpenQuestion[] {
  const open: OpenQuestion[] = [];
  if (column.ownCode.count > 0 && readings.ownCode === undefined) open.push('ownCode');
  if (column.abroad.count > 0 && readings.abroad === undefined && !decidesDomestic(column)) open.push('abroad');
  if (column.missingPlus.count > 0 && readings.missingPlus === undefined) open.push('missingPlus');
  return open;
}

/** Whether a question keeps the whole source from being imported. */
export const isBlocking = (question: OpenQuestion): boolean => question !== 'missingPlus';

/** The answer that the column suggests, or `null`. Never applied without a click. */
export function suggestedReading(column: ColumnNumbers, question: OpenQuestion): 'domestic' | 'international' | null {
  const unsigned = unsignedIn(column);
  const isMostlyInternational = all(column.missingPlus) >= 0.5 * unsigned && column.bare <= 0.05 * unsigned;
  if (question === 'missingPlus') return isMostlyInternational ? 'international' : null;
  if (question === 'ownCode') return column.bare <= 0.05 * unsigned ? 'international' : null;
  if (isMostlyInternational) return 'international';
  return column.bare >= MIN_CLEAR_SHARE * unsigned ? 'domestic' : null;
}
