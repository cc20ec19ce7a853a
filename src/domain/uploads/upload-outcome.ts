import { z } from 'zod';
import { savedSchema } from '../draft/draft';
import { networkReasonSchema } from '../errors/errors';

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
