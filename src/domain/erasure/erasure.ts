import { z } from 'zod';

/** What the user wants to delete for good. `phone` is an E.164 number with its plus sign. */
export const erasureSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('draft'), draftId: z.uuid() }),
    z.strictObject({ kind: z.literal('receipt'), receiptId: z.uuid() }),
    z.strictObject({ kind: z.literal('connection'), connectionId: z.uuid() }),
    z.strictObject({ kind: z.literal('number'), phone: z.string().regex(/^\+[1-9]\d{4,14}$/) }),
  ]),
);
export type Erasure = Readonly<z.infer<typeof erasureSchema>>;

const count = z.number().int().nonnegative();

/**
 * How much an erasure removes from one database, by kind. `histories`: drafts whose undo history
 * goes; `receiptBodies`: receipts that keep their time, campaign and result, but not what was sent
 * and returned.
 */
const erasedCountsSchema = z.lazy(() =>
  z.object({
    drafts: count,
    recipients: count,
    edits: count,
    serverCopies: count,
    histories: count,
    receipts: count,
    receiptBodies: count,
    updates: count,
    remembered: count,
  }),
);
export type ErasedCounts = Readonly<z.infer<typeof erasedCountsSchema>>;

/**
 * What an erasure removes, or would remove. Of the backups, `rewritten` held some of it and are
 * replaced by copies without it; `deleted` could not be read, and so are the damaged databases that
 * were kept aside.
 */
export const erasureReportSchema = z.lazy(() =>
  z.object({
    counts: erasedCountsSchema,
    rewritten: z.array(z.iso.datetime()),
    deleted: z.array(z.iso.datetime()),
    damagedFiles: count,
  }),
);
export type ErasureReport = Readonly<z.infer<typeof erasureReportSchema>>;

/** What stands in a receipt in place of a request or response that was erased. */
export const ERASED_BODY = '(erased)';
