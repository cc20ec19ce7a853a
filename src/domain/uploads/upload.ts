import { z } from 'zod';
import { savedSchema } from '../draft/draft';
import { networkReasonSchema } from '../errors/errors';
import { resourceIdSchema } from '../identity/resource-id';

/**
 * Where a draft's rows go as a recipient list. Whether they replace the list's rows or join them is
 * always said.
 */
const targetWith = (listId: z.ZodString) =>
  z.lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('new'), name: z.string().trim().min(1).max(200) }),
      z.strictObject({ kind: z.literal('existing'), listId, replace: z.boolean() }),
    ]),
  );
export const uploadTargetSchema = targetWith(resourceIdSchema);
export type UploadTarget = Readonly<z.infer<typeof uploadTargetSchema>>;

/**
 * An upload that was begun and whose outcome is not known: it may have reached the server, and is
 * not repeated on its own.
 */
export const pendingUploadSchema = z.lazy(() =>
  z.object({
    at: z.iso.datetime(),
    // A note of an earlier version may hold an id that is refused now; it must stay readable.
    target: targetWith(z.string().max(500)),
    rows: z.number().int(),
    connectionName: z.string(),
  }),
);
export type PendingUpload = Readonly<z.infer<typeof pendingUploadSchema>>;

/** How many rows were sent, and how many lists and rules held back. */
const sentSchema = { rows: z.number().int(), heldBack: z.number().int() };

/**
 * How an upload ended.
 * - `attached`: accepted, and now the draft's recipient list.
 * - `no-id`: accepted, but the response (not documented) names no list; its beginning is shown.
 * - `refused`: not accepted; `detail` is the server's text.
 * - `not-sent`: it did not reach the server.
 * - `stopped`: the user stopped it before anything was sent.
 * - `unknown`: it may have been accepted, see `recipients.pendingUpload`. `stopped`: while sending.
 */
export const uploadOutcomeSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    savedSchema.extend({ kind: z.literal('attached'), listId: z.string(), ...sentSchema }),
    z.object({ kind: z.literal('no-id'), status: z.number().int(), answer: z.string(), ...sentSchema }),
    z.object({ kind: z.literal('refused'), status: z.number().int(), detail: z.string() }),
    z.object({ kind: z.literal('not-sent'), reason: networkReasonSchema }),
    z.object({ kind: z.literal('stopped') }),
    z.object({ kind: z.literal('unknown'), reason: z.enum([...networkReasonSchema.options, 'stopped']) }),
  ]),
);
export type UploadOutcome = Readonly<z.infer<typeof uploadOutcomeSchema>>;

/**
 * How far an upload has come: the rows are written into one file of `bytes` bytes, of which `sent`
 * were handed to the network. All sent is not all taken: the response is still to come then.
 */
export const uploadProgressSchema = z.lazy(() =>
  z.discriminatedUnion('phase', [
    z.object({ phase: z.literal('writing'), draftId: z.uuid(), rows: z.number().int() }),
    z.object({
      phase: z.literal('sending'),
      draftId: z.uuid(),
      rows: z.number().int(),
      sent: z.number().int(),
      bytes: z.number().int(),
    }),
  ]),
);
export type UploadProgress = Readonly<z.infer<typeof uploadProgressSchema>>;
