import { z } from 'zod';
import { jsonValue } from '@kernel/json/json-schema';
import { networkReasonSchema } from '../errors/errors';
import { fieldNameSchema } from '../fields/edits';
import { heldBackSchema } from '../suppression/held-back';

/** How one sent field stands in the response. `not-returned`: it has no such key. */
const fieldCheckSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ field: fieldNameSchema, kind: z.literal('echoed') }),
    z.object({ field: fieldNameSchema, kind: z.literal('differs'), sent: jsonValue, answered: jsonValue }),
    z.object({ field: fieldNameSchema, kind: z.literal('not-returned') }),
  ]),
);
export type FieldCheck = Readonly<z.infer<typeof fieldCheckSchema>>;

/** Whether fields were sent and the response has none of them, so that nothing is verified. */
export const isNothingReturned = (checks: readonly FieldCheck[]): boolean =>
  checks.length > 0 && checks.every(({ kind }) => kind === 'not-returned');

/** One item of a 422's `detail`; `field`: ours for `loc`, or `null`. */
export const serverIssueSchema = z.lazy(() =>
  z.object({
    field: fieldNameSchema.nullable(),
    /** The rest of `loc` below the field, as in `3.phone_number`; empty for the field itself. */
    path: z.string().max(300),
    message: z.string().max(1000),
  }),
);
export type ServerIssue = Readonly<z.infer<typeof serverIssueSchema>>;

/**
 * What became of a push.
 * - `verified`: 200, and every sent field that the response holds is echoed.
 * - `discrepancy`: 200, but at least one field is not echoed.
 * - `unreadable`: 200, but no campaign or another one. `no-content`: 204; `too-much`: beyond the
 *   size bound; `not-understood`: our own code failed.
 * - `refused`: not accepted; `detail`: the server's words, plain and bounded.
 * - `no-answer`: nothing usable, or a redirect. `sent`: whether it may have arrived.
 * - `interrupted`: the app ended before the response; found at the next start.
 */
export const outcomeSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('verified') }),
    z.object({ kind: z.literal('discrepancy') }),
    z.object({
      kind: z.literal('unreadable'),
      reason: z.enum([
        'empty',
        'no-content',
        'html',
        'not-json',
        'too-much',
        'not-a-campaign',
        'other-campaign',
        'not-understood',
      ]),
    }),
    z.object({
      kind: z.literal('refused'),
      status: z.number().int(),
      reason: z.enum([
        'bad-request',
        'sign-in',
        'not-found',
        'conflict',
        'too-large',
        'invalid',
        'rate-limit',
        'server-error',
        'other',
      ]),
      detail: z.string().max(2000),
      issues: z.array(serverIssueSchema).max(200),
      retryAt: z.iso.datetime().nullable(),
    }),
    z.object({ kind: z.literal('no-answer'), reason: networkReasonSchema, sent: z.enum(['no', 'maybe']) }),
    z.object({ kind: z.literal('interrupted') }),
  ]),
);
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

/** A receipt in lists. ISO 8601 in UTC, milliseconds. `outcome` null: in progress. */
export const receiptSummarySchema = z.object({
  id: z.uuid(),
  draftId: z.uuid().nullable(),
  connectionName: z.string(),
  campaignId: z.string(),
  campaignName: z.string().nullable(),
  startedAt: z.iso.datetime(),
  durationMs: z.number().int().nullable(),
  fields: z.array(fieldNameSchema),
  outcome: outcomeSchema.nullable(),
  checks: z.array(fieldCheckSchema),
  /** Sent again after an attempt of which it is not known whether the server took it. */
  repeated: z.boolean(),
  /**
   * Nothing was sent, because reading the campaign showed that the server has all of it already.
   */
  alreadyThere: z.boolean(),
  /** Changes by others on the server since the update's base, which it leaves alone. */
  drifted: z.array(z.object({ field: fieldNameSchema, before: jsonValue, after: jsonValue })),
  /** Repeated keys of the response; the last value counts. Missing in old receipts. */
  repeatedKeys: z.array(z.string().max(200)).max(20).optional(),
  /** Recipients that suppression lists kept out of the request; missing if there were none. */
  heldBack: heldBackSchema.optional(),
});
export type ReceiptSummary = Readonly<z.infer<typeof receiptSummarySchema>>;

/** A receipt in full. Bodies are at most 64 KiB, without secrets. */
export const receiptSchema = receiptSummarySchema.extend({
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string(),
    bytes: z.number().int(),
  }),
  answer: z
    .object({
      status: z.number().int(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
      bytes: z.number().int(),
    })
    .nullable(),
  /** The sent fields' values in the update's base; a missing key: unknown. */
  before: z.partialRecord(fieldNameSchema, jsonValue),
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;
