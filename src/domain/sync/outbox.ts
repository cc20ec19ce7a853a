import { z } from 'zod';
import { jsonValue } from '@kernel/json/json-schema';
import { keychainReasonSchema, networkReasonSchema } from '../errors/errors';
import { fieldNameSchema } from '../fields/edits';
import { outcomeSchema } from './outcome';

/**
 * Why a queued update waits for the user.
 * - `edited`: the draft was edited after it was queued; queue it again, or undo the edits.
 * - `running`: the campaign is making calls.
 * - `unknown-recipients`: an earlier attempt may have delivered the recipients, and whether they
 *   replace or append is not documented.
 * - `gave-up`: 12 attempts, or 24 hours of them.
 * - `has-errors`: local validation finds errors, such as a start that has passed.
 * - `restored`: it comes from a backup, and may have been sent since.
 * - `no-connection`: the draft's connection was deleted.
 * - `other-campaign`: the response names another campaign.
 * - `unreadable-response`: the update was accepted, but its response cannot be read.
 * - `all-held-back`: it would send recipients alone, and all of them are held back by suppression
 *   lists or by rules on numbers or consent.
 * - `not-showable`: a stored part of the draft is beyond the bound of what can be shown.
 */
export const HELD_REASONS = [
  'edited',
  'running',
  'unknown-recipients',
  'gave-up',
  'has-errors',
  'restored',
  'no-connection',
  'other-campaign',
  'unreadable-response',
  'not-showable',
  'all-held-back',
] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** Why nothing leaves over a connection until the user does something about its credentials. */
export const blockedReasonSchema = z.lazy(() =>
  z.discriminatedUnion('reason', [
    /** The server answered 401 or 403. */
    z.object({ reason: z.literal('sign-in') }),
    z.object({ reason: z.literal('no-credentials') }),
    z.object({ reason: z.literal('keychain'), keychain: keychainReasonSchema }),
  ]),
);
export type BlockedReason = Readonly<z.infer<typeof blockedReasonSchema>>;

/**
 * Where an update of the outbox stands. Being offline, paused or on "Work offline" is no state of
 * an update: `outbox.list` says these of the whole queue, or of a connection.
 */
const outboxStatusSchema = z.lazy(() =>
  z.discriminatedUnion('state', [
    /**
     * Leaves as soon as it can. `behind`: an earlier update of the same campaign goes first, also
     * where that one waits for the user.
     */
    z.object({ state: z.literal('queued'), behind: z.uuid().nullable() }),
    z.object({ state: z.literal('sending') }),
    /** The last attempt failed in a way that passes; the next one is at `until`. */
    z.object({ state: z.literal('waiting'), until: z.iso.datetime() }),
    z.object({ state: z.literal('blocked'), why: blockedReasonSchema }),
    z.object({ state: z.literal('held'), why: z.enum(HELD_REASONS) }),
    /** Fields that were changed here and on the server to different values. */
    z.object({ state: z.literal('conflict'), fields: z.array(fieldNameSchema).min(1) }),
    /** The server does not take it as it is: the last outcome says why. */
    z.object({ state: z.literal('rejected') }),
    z.object({ state: z.literal('done'), at: z.iso.datetime() }),
    z.object({ state: z.literal('cancelled'), at: z.iso.datetime() }),
  ]),
);
export type OutboxStatus = Readonly<z.infer<typeof outboxStatusSchema>>;

/**
 * One update of the outbox. It always says what its draft says, so there is one that is not sent
 * yet for a draft at most.
 */
export const outboxItemSchema = z.lazy(() =>
  z.object({
    id: z.uuid(),
    draftId: z.uuid().nullable(),
    connectionId: z.uuid().nullable(),
    connectionName: z.string(),
    campaignId: z.string(),
    campaignName: z.string().nullable(),
    /** What it would send, or has sent. */
    fields: z.array(fieldNameSchema),
    queuedAt: z.iso.datetime(),
    /** Attempts that count: those without any network do not. */
    attempts: z.number().int().nonnegative(),
    status: outboxStatusSchema,
    lastOutcome: outcomeSchema.nullable(),
    receiptId: z.uuid().nullable(),
    /** An attempt's outcome is not known: the server may have the update already. */
    unknown: z.boolean(),
  }),
);
export type OutboxItem = Readonly<z.infer<typeof outboxItemSchema>>;

/** The most attempts before an update asks the user. */
export const MAX_ATTEMPTS = 12;

/** How many sent updates the list holds. */
export const MAX_SENT_LISTED = 100;

export const outboxListSchema = z.lazy(() =>
  z.object({
    paused: z.boolean(),
    workOffline: z.boolean(),
    /** What the system says about the network. */
    online: z.boolean(),
    /**
     * Connections whose server does not respond, and when it is looked for again. Their updates
     * wait without a time of their own.
     */
    unreachable: z.array(
      z.object({ connectionId: z.uuid(), reason: networkReasonSchema.nullable(), nextTryAt: z.iso.datetime() }),
    ),
    /** Connections whose rate limit makes the queue wait, and until when. */
    limited: z.array(z.object({ connectionId: z.uuid(), until: z.iso.datetime() })),
    /** All that is not sent, in the order of the queue. */
    waiting: z.array(outboxItemSchema),
    /** The last ones that were sent, newest first. */
    sent: z.array(outboxItemSchema),
    /** `needsAttention`: of those that wait, how many need the user. */
    counts: z.object({
      waiting: z.number().int(),
      sending: z.number().int(),
      needsAttention: z.number().int(),
      sent: z.number().int(),
    }),
  }),
);
export type OutboxList = Readonly<z.infer<typeof outboxListSchema>>;

/**
 * The part of it that a draft shows: its update that is not sent yet, or the one that is being
 * sent.
 */
export const queuedSchema = z.object({ id: z.uuid(), status: outboxStatusSchema });
export type Queued = Readonly<z.infer<typeof queuedSchema>>;

/**
 * How one field stands between the copy that the update was based on, the draft and the server. A
 * missing value: not known, or not changed here.
 */
const conflictRowSchema = z.lazy(() =>
  z.object({
    field: fieldNameSchema,
    original: jsonValue.optional(),
    /** What would be sent; for `retry_policy` with what the server changed under other keys. */
    mine: jsonValue.optional(),
    server: jsonValue.optional(),
    /**
     * `decide`: both sides changed it differently; `mine`, `server`: only that side did; `same`:
     * both did, to the same value.
     */
    verdict: z.enum(['decide', 'mine', 'server', 'same']),
    /** The keys of `speech_settings` or `retry_policy` that both sides changed differently. */
    parts: z.array(z.string()),
  }),
);
export type ConflictRow = Readonly<z.infer<typeof conflictRowSchema>>;

export const conflictSchema = z.lazy(() =>
  z.object({
    id: z.uuid(),
    draftId: z.uuid(),
    campaignId: z.string(),
    campaignName: z.string().nullable(),
    /** The campaign's status as the server had it. */
    status: z.string().nullable(),
    /** The time zone in which the draft shows times. */
    timeZone: z.string(),
    /**
     * When the copy that the update is based on was taken, and the server's copy that it differs
     * from.
     */
    originalAt: z.iso.datetime().nullable(),
    serverAt: z.iso.datetime(),
    /** In the order of the table of fields. */
    rows: z.array(conflictRowSchema),
  }),
);
export type Conflict = Readonly<z.infer<typeof conflictSchema>>;
