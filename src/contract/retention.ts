import { z } from 'zod';
import { keepDailyBackupsSchema, keepDaysSchema } from '@domain/settings/settings';

/**
 * How long something would be kept. Days count from when a draft was discarded, a receipt was
 * started, or a backup was made.
 */
const keepingSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('discarded'), days: keepDaysSchema }),
    z.strictObject({ kind: z.literal('receipts'), days: keepDaysSchema }),
    z.strictObject({ kind: z.literal('backups'), daily: keepDailyBackupsSchema, days: keepDaysSchema.nullable() }),
  ]),
);
export type Keeping = z.infer<typeof keepingSchema>;

/** Commands on how long data is kept. */
export const RETENTION = {
  /** How many would be deleted now if they were kept for so long. */
  'retention.expired': {
    input: z.strictObject({ keeping: keepingSchema }),
    output: z.object({ count: z.number().int().nonnegative() }),
  },
} as const;
