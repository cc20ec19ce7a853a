import { z } from 'zod';

/**
 * Whom a list is about: everybody (both are null), the recipients of a connection, or those of a
 * campaign; of a campaign without a connection wherever it is sent.
 */
export const suppressionScopeSchema = z.strictObject({
  connectionId: z.uuid().nullable(),
  campaignId: z.string().min(1).max(500).nullable(),
});
export type SuppressionScope = Readonly<z.infer<typeof suppressionScopeSchema>>;

export const EVERYWHERE: SuppressionScope = { connectionId: null, campaignId: null };

/** Whether a list of this scope holds for a draft of a connection and a campaign. */
export function holdsFor(scope: SuppressionScope, draft: SuppressionScope): boolean {
  return (
    (scope.connectionId === null || scope.connectionId === draft.connectionId) &&
    (scope.campaignId === null || scope.campaignId === draft.campaignId)
  );
}

const MAX_LIST_NAME = 100;
export const listNameSchema = z.string().trim().min(1).max(MAX_LIST_NAME);

/** As many numbers of a list as an Excel sheet has room for, below a row of headings. */
export const MAX_NUMBERS_OF_SHEET = 1_048_575;

/** Where the numbers of a list came from first. Those of `manual` were added one by one. */
const sourceKindSchema = z.enum(['file', 'pasted', 'manual']);

/** A suppression list without its numbers. Times are ISO 8601 in UTC. */
export const suppressionListSchema = z.lazy(() =>
  z.object({
    id: z.uuid(),
    name: z.string(),
    sourceKind: sourceKindSchema,
    /** The name of the file; empty if there is none. */
    source: z.string(),
    scope: suppressionScopeSchema,
    rows: z.number().int().nonnegative(),
    /** When the numbers were taken from their source, by which the list ages. */
    takenAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    /** A damaged database has lost some of its numbers. */
    isIncomplete: z.boolean(),
  }),
);
export type SuppressionList = Readonly<z.infer<typeof suppressionListSchema>>;

/**
 * A page of the numbers of a list that match a search, those that were added last first.
 * `matching`: how many there are; `total`: numbers of the list; `lastDay`: `null` if a number is
 * held back for good.
 */
export const numbersPageSchema = z.lazy(() =>
  z.object({
    total: z.number().int().nonnegative(),
    matching: z.number().int().nonnegative(),
    numbers: z.array(z.object({ number: z.string(), lastDay: z.iso.date().nullable() })),
  }),
);
export type NumbersPage = Readonly<z.infer<typeof numbersPageSchema>>;
