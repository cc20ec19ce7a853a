import { z } from 'zod';

/** The largest number of recipients that a user may add by hand in one call of the bridge. */
export const MAX_ROWS_PER_CALL = 500;

/**
 * One recipient as typed. `metadata` and `assistantOverrides` are JSON texts kept word for word,
 * also invalid ones; the empty text means "not given".
 */
export const recipientInputSchema = z.strictObject({
  phone: z.string().max(200),
  metadata: z.string().max(100_000),
  assistantOverrides: z.string().max(100_000),
});
export type RecipientInput = Readonly<z.infer<typeof recipientInputSchema>>;

/** A stored recipient; `position` counts from 1 in the draft's order. */
export const recipientRowSchema = recipientInputSchema.extend({
  id: z.number().int().positive(),
  position: z.number().int().positive(),
});
export type RecipientRow = Readonly<z.infer<typeof recipientRowSchema>>;

const rowRef = z.object({ id: z.number().int(), position: z.number().int(), phone: z.string() });

/**
 * What validation knows of recipients: counts, and at most 20 rows of each problem. `keys`: by
 * top-level metadata key, rows whose value is neither null nor empty.
 */
export const recipientFactsSchema = z.object({
  count: z.number().int().nonnegative(),
  badNumbers: z.object({ count: z.number().int(), first: z.array(rowRef) }),
  duplicates: z.object({ count: z.number().int(), first: z.array(rowRef) }),
  badJson: z.object({
    count: z.number().int(),
    first: z.array(
      rowRef.extend({
        part: z.enum(['metadata', 'assistant_overrides']),
        line: z.number().int(),
        column: z.number().int(),
        reason: z.enum(['syntax', 'not-an-object']),
      }),
    ),
  }),
  keys: z.record(z.string(), z.number().int()),
});
export type RecipientFacts = Readonly<z.infer<typeof recipientFactsSchema>>;

export const NO_RECIPIENTS: RecipientFacts = {
  count: 0,
  badNumbers: { count: 0, first: [] },
  duplicates: { count: 0, first: [] },
  badJson: { count: 0, first: [] },
  keys: {},
};
