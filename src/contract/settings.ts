import { z } from 'zod';
import { keepDailyBackupsSchema, keepDaysSchema, settingsSchema } from '@domain/settings/settings';
import { exported, nothing } from './parts';

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

/** Commands on settings. */
export const SETTINGS = {
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
  /** Writes the keys that the user has set to a file that the user chooses. */
  'settings.exportShortcuts': { input: nothing, output: exported },
  /** How many would be deleted now if they were kept for so long. */
  'retention.expired': {
    input: z.strictObject({ keeping: keepingSchema }),
    output: z.object({ count: z.number().int().nonnegative() }),
  },
} as const;
