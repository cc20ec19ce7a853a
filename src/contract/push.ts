import { z } from 'zod';
import { draftSchema } from '@domain/draft/draft';
import { fieldNameSchema } from '@domain/fields/edits';
import { receiptSummarySchema } from '@domain/sync/outcome';
import { MAX_PRINTED_TEXT } from './limits';
import { done, draftRef, exported } from './parts';
import { reviewedRequestSchema } from './request-preview';

const printed = draftRef.extend({ text: z.string().max(MAX_PRINTED_TEXT) });

/** Commands that look at the request and send it now. */
export const PUSH = {
  /** The request that a push would send now; `null` where nothing that can be sent has changed. */
  'review.request': { input: draftRef, output: reviewedRequestSchema.nullable() },
  /** Copies the whole body or the whole redacted cURL command, however long. */
  'review.copy': { input: draftRef.extend({ what: z.enum(['json', 'curl']) }), output: done },
  /**
   * Prints what the page has laid out for it, after the system's dialog. `text`: all text of the
   * pages, which is refused if it holds a stored secret.
   */
  'review.print': { input: printed, output: z.object({ printed: z.boolean() }) },
  /** Writes the same as a PDF where the user chooses. */
  'review.savePdf': { input: printed, output: exported },
  /**
   * Sends the draft's update now: one attempt, and where it fails nothing is left in the outbox
   * that was not there before. `revision` is the one that the user reviewed. Errors beside others:
   * `campaign-running` unless `runningConfirmed`, `conflict`, `work-offline`, `nothing-to-send`.
   */
  'push.now': {
    input: draftRef.extend({ revision: z.number().int(), runningConfirmed: z.boolean().optional() }),
    output: receiptSummarySchema,
  },
  /**
   * Makes a draft that puts the values from before a push back, on top of the newest copy of the
   * campaign that is known here. What was changed since that push shows as the draft's drift.
   * `unknown`: fields whose value from before is not known.
   */
  'push.revert': {
    input: z.strictObject({ receiptId: z.uuid() }),
    output: z.object({ draft: draftSchema, unknown: z.array(fieldNameSchema) }),
  },
} as const;
