import { z } from 'zod';
import { receiptFilterSchema } from '@domain/history/filter';
import { receiptSchema, receiptSummarySchema } from '@domain/sync/outcome';
import { exported } from './parts';

/** Commands on receipts. */
export const HISTORY = {
  'history.list': {
    input: z.strictObject({
      filter: receiptFilterSchema,
      /** Only those that come behind this receipt, which is the last one that is known already. */
      after: z.uuid().optional(),
      limit: z.number().int().min(1).max(200),
    }),
    /** `total`: how many fit the filter, counted up to `MAX_COUNTED_RECEIPTS`. */
    output: z.object({ receipts: z.array(receiptSummarySchema), total: z.number().int() }),
  },
  /** Writes the receipts that fit to a file that the user chooses; `null` where they chose none. */
  'history.export': {
    input: z.strictObject({ filter: receiptFilterSchema, format: z.enum(['json', 'csv']) }),
    output: exported.extend({ receipts: z.number().int() }),
  },
  'history.get': { input: z.strictObject({ receiptId: z.uuid() }), output: receiptSchema },
} as const;
