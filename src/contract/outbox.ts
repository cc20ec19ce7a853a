import { z } from 'zod';
import { choicesSchema } from '@domain/sync/choices';
import { conflictSchema, outboxItemSchema, outboxListSchema } from '@domain/sync/outbox';
import { outboxLogSchema } from '@domain/sync/outbox-log';
import { done, draftRef, nothing } from './parts';
import { requestPreviewSchema } from './request-preview';

const outboxRef = z.strictObject({ id: z.uuid() });

/** Commands on the updates that wait. */
export const OUTBOX = {
  'outbox.list': { input: nothing, output: outboxListSchema },
  /**
   * Queues the draft's update as the user reviewed it, or takes the edits made since into the one
   * that is queued. Errors beside others: `draft-changed`, `has-errors`, `nothing-to-send`,
   * `no-connection`, `campaign-running` unless `runningConfirmed`.
   */
  'outbox.enqueue': {
    input: draftRef.extend({ revision: z.number().int(), runningConfirmed: z.boolean().optional() }),
    output: outboxItemSchema,
  },
  /**
   * Tries one update (or all that wait, `null`) at once instead of at its next time, also where its
   * connection was blocked.
   */
  'outbox.sendNow': { input: z.strictObject({ id: z.uuid().nullable() }), output: done },
  'outbox.setPaused': { input: z.strictObject({ paused: z.boolean() }), output: done },
  /**
   * Takes an update out of the queue. Its edits were in the draft all the time, and stay there.
   * Refused while it is being sent.
   */
  'outbox.cancel': { input: outboxRef, output: done },
  /**
   * Sends an update that is held all the same. One that was edited is refused with `draft-changed`:
   * `outbox.enqueue` takes its edits.
   */
  'outbox.confirm': { input: outboxRef, output: done },
  /** What happened to an update, newest first. */
  'outbox.log': { input: outboxRef, output: outboxLogSchema },
  /** The two sides of an update in conflict, as the draft is now. */
  'outbox.conflict': { input: outboxRef, output: conflictSchema },
  /**
   * The request that these choices lead to; `null` where nothing is left to send. Fields without a
   * choice count as mine.
   */
  'outbox.previewResolution': {
    input: outboxRef.extend({ choices: choicesSchema }),
    output: requestPreviewSchema.nullable(),
  },
  /**
   * Makes the choices the draft's edits, in one step that can be undone, and queues the update
   * again on top of the server's copy.
   */
  'outbox.resolve': { input: outboxRef.extend({ choices: choicesSchema }), output: done },
  /**
   * Takes the update's edits back (one step that can be undone), takes the server's copy, and takes
   * the update out of the queue.
   */
  'outbox.acceptServer': { input: outboxRef, output: done },
} as const;
