import { z } from 'zod';
import { jsonValue } from '@kernel/json/json-schema';
import { networkReasonSchema } from '../errors/errors';
import { fieldNameSchema } from '../fields/edits';

/**
 * How one sent field stands in the server's response. `not-returned`: the response has no such key
 * (recipients never come back).
 */
const fieldCheckSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ field: fieldNameSchema, kind: z.literal('echoed') }),
    z.object({ field: fieldNameSchema, kind: z.literal('differs'), sent: jsonValue, answered: jsonValue }),
    z.object({ field: fieldNameSchema, kind: z.literal('not-returned') }),
  ]),
);
export type FieldCheck = Readonly<z.infer<typeof fieldCheckSchema>>;

/**
 * One item of a 422's `detail` array, with `loc` mapped back to our field; `field` null where it
 * leads to none.
 */
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
 * - `unreadable`: 200 with a body that is no campaign (or another one): the server probably took
 *   it, but cannot be checked. `no-content`: 204; `too-much`: beyond the bound of what can be kept;
 *   `not-understood`: our own code failed on it.
 * - `refused`: the server answered that it did not take it; `detail` is the server's own words,
 *   plain text and bounded.
 * - `no-answer`: nothing usable came back, or a redirect, which is not followed. `sent` says
 *   whether the server may have taken the update all the same.
 * - `interrupted`: the app ended before the response came; found at the next start.
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

/**
 * A receipt as lists show it. Times are ISO 8601 in UTC, durations milliseconds. `outcome` null:
 * under way.
 */
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
  /**
   * What somebody else had changed on the server since the copy that the update was based on, and
   * that it leaves alone.
   */
  drifted: z.array(z.object({ field: fieldNameSchema, before: jsonValue, after: jsonValue })),
  /**
   * Keys that an object of the response had more than once: the last value of each was used.
   * Receipts of older versions have none.
   */
  repeatedKeys: z.array(z.string().max(200)).max(20).optional(),
});
export type ReceiptSummary = Readonly<z.infer<typeof receiptSummarySchema>>;

/**
 * A receipt in full. Bodies are bounded (64 KiB of text) and hold no secret: header values of
 * credentials are redacted.
 */
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
  /**
   * The values of the sent fields in the snapshot that the update was based on; a missing key: not
   * known.
   */
  before: z.partialRecord(fieldNameSchema, jsonValue),
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;
