import { z } from 'zod';
import { networkReasonSchema } from '../errors/errors';
import { fieldNameSchema } from '../fields/edits';
import { blockedReasonSchema, HELD_REASONS } from './outbox';
import { outcomeSchema } from './outcome';

/** What happened to an update. */
export const logEntrySchema = z.lazy(() =>
  z.discriminatedUnion('what', [
    /** `again`: it was in the queue before. `paused`: nothing left then. */
    z.object({ what: z.literal('queued'), again: z.boolean(), offline: z.boolean() }),
    z.object({ what: z.literal('edited') }),
    /** The edits were taken back to what was queued. */
    z.object({ what: z.literal('edits-returned') }),
    /** The server's copy was read before sending. */
    z.object({
      what: z.literal('checked'),
      found: z.enum(['unchanged', 'changed', 'conflict', 'already-there']),
      drifted: z.array(fieldNameSchema),
    }),
    z.object({ what: z.literal('not-checked'), outcome: outcomeSchema }),
    /** `retryAt`: the next attempt, where there is one. */
    z.object({
      what: z.literal('sent'),
      receiptId: z.uuid(),
      outcome: outcomeSchema,
      repeated: z.boolean(),
      retryAt: z.iso.datetime().nullable(),
    }),
    /** Nothing reached the server. */
    z.object({ what: z.literal('unreachable'), reason: networkReasonSchema, retryAt: z.iso.datetime().nullable() }),
    /** The app ended before the response. */
    z.object({ what: z.literal('interrupted') }),
    z.object({ what: z.literal('back-online') }),
    z.object({ what: z.literal('blocked'), why: blockedReasonSchema }),
    z.object({ what: z.literal('released') }),
    z.object({ what: z.literal('held'), why: z.enum(HELD_REASONS) }),
    z.object({ what: z.literal('confirmed'), why: z.enum(HELD_REASONS) }),
    z.object({ what: z.literal('resolved') }),
    z.object({ what: z.literal('cancelled'), by: z.enum(['person', 'nothing-left', 'discarded', 'took-server']) }),
  ]),
);
export type LogEntry = Readonly<z.infer<typeof logEntrySchema>>;

export const outboxLogSchema = z.lazy(() => z.array(z.object({ at: z.iso.datetime(), entry: logEntrySchema })));
export type OutboxLog = Readonly<z.infer<typeof outboxLogSchema>>;
