import { z } from 'zod';
import { fieldNameSchema } from '../fields/edits';
import type { Outcome, outcomeSchema } from '../sync/outcome';

/** How a push ended, as a filter names it; `under-way`: it has not. */
export const RESULTS = [
  'verified',
  'discrepancy',
  'refused',
  'no-answer',
  'unreadable',
  'interrupted',
  'under-way',
] as const satisfies readonly (Outcome['kind'] | 'under-way')[];
export type ResultKind = (typeof RESULTS)[number];

/** Which receipts: all that fit every part that is given. */
export const receiptFilterSchema = z.strictObject({
  draftId: z.uuid().optional(),
  campaignId: z.string().max(300).optional(),
  /** Part of the campaign's name or id, in any case. */
  text: z.string().max(200).optional(),
  /** Receipts that sent at least one of these. */
  fields: z.array(fieldNameSchema).optional(),
  results: z.array(z.enum(RESULTS)).optional(),
  /** Started at this time or later, and before that one. */
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});
export type ReceiptFilter = Readonly<z.infer<typeof receiptFilterSchema>>;

/** The kind under which a filter finds an outcome. */
export function resultOf(outcome: z.infer<typeof outcomeSchema> | null): ResultKind {
  return outcome?.kind ?? 'under-way';
}
