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
 * What an erasure removes from one database. `histories`: drafts that lose their undo history;
 * `receiptBodies`: receipts that keep time, campaign and result only; `notes`: tags, private notes
 * and saved views.
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
    notes: count,
  }),
);
export type ErasedCounts = Readonly<z.infer<typeof erasedCountsSchema>>;

/**
 * What an erasure removes. Backups: `rewritten` were replaced by copies without it, `deleted` could
 * not be read. Damaged databases that were kept are deleted, too.
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
