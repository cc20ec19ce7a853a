import { z } from 'zod';
import type { Mapping } from '../recipients/import';
import { listNameSchema, suppressionScopeSchema } from './list';

/** How the column with the last days is called while a file is read. */
export const LAST_DAY_KEY = 'last-day';

/** What becomes of the numbers of a file. `replace`: those that the list had are let go. */
export const importTargetSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('new'), name: listNameSchema, scope: suppressionScopeSchema }),
    z.strictObject({ kind: z.literal('add'), listId: z.uuid() }),
    z.strictObject({ kind: z.literal('replace'), listId: z.uuid() }),
  ]),
);
export type ImportTarget = Readonly<z.infer<typeof importTargetSchema>>;

/** Which column has what, by index, and the country of numbers that are written without one. */
export const listColumnsSchema = z.strictObject({
  number: z.number().int().nonnegative(),
  lastDay: z.number().int().nonnegative().nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
export type ListColumns = Readonly<z.infer<typeof listColumnsSchema>>;

const count = z.number().int().nonnegative();

/**
 * What was read of a file. `numbers`: different ones; `added`: those that the list did not have;
 * `unread`: rows without a valid number, which hold nobody back; `twoReadings`: numbers that were
 * added in both of two possible readings; `unreadDays`: last days that are no date, so that their
 * numbers are held back for good.
 */
export const listReportSchema = z.lazy(() =>
  z.object({ rows: count, numbers: count, added: count, unread: count, twoReadings: count, unreadDays: count }),
);
export type ListReport = Readonly<z.infer<typeof listReportSchema>>;

/**
 * The mapping by which a file of numbers is read. Digits that can be read with and without a
 * country code are read one way; the other way takes another reading of the file.
 */
export function listMapping(
  { number, lastDay, country }: ListColumns,
  columns: number,
  reading: 'domestic' | 'international',
): Mapping {
  return {
    columns: Array.from({ length: columns }, (_, index): Mapping['columns'][number] => {
      if (index === number) {
        return { use: 'phone', readings: { ownCode: reading, abroad: reading, missingPlus: 'international' } };
      }
      return index === lastDay ? { use: 'metadata', name: LAST_DAY_KEY } : { use: 'leave' };
    }),
    country,
    keep: 'first',
    several: 'each',
  };
}
