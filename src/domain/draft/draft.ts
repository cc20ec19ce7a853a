import { z } from 'zod';
import { snapshotSchema } from '../fields/campaign';
import { editsSchema, storedZoneSchema, timeZoneSchema } from '../fields/edits';
import { recipientFactsSchema } from '../fields/recipients';
import { resourceIdSchema } from '../identity/resource-id';
import { driftSchema } from '../merge/drift';
import { queuedSchema } from '../sync/outbox';
import { outcomeSchema, receiptSummarySchema } from '../sync/outcome';
import { noteSchema, tagsSchema } from './tags';
import { undoStateSchema } from './version-history';

/** A Kathan campaign id. */
export const campaignIdSchema = resourceIdSchema;

/** A draft as the sidebar shows it. */
export const draftSummarySchema = z.object({
  id: z.uuid(),
  connectionId: z.uuid().nullable(),
  campaignId: z.string(),
  /**
   * The name as it would be after a push, or as the server has it, or null where neither is known.
   */
  title: z.string().nullable(),
  changeCount: z.number().int().nonnegative(),
  updatedAt: z.iso.datetime(),
  pushing: z.boolean(),
  /** The outcome of the last push and when it ended; null before the first. */
  lastPush: z.object({ at: z.iso.datetime(), outcome: outcomeSchema }).nullable(),
  /** Its update in the outbox that is not sent yet. */
  outbox: queuedSchema.nullable(),
  /** In the order in which they were added. Never sent. */
  tags: tagsSchema,
});
export type DraftSummary = Readonly<z.infer<typeof draftSummarySchema>>;

/** A discarded draft as the settings list it. */
export const discardedDraftSchema = z.object({ ...draftSummarySchema.shape, discardedAt: z.iso.datetime() });
export type DiscardedDraft = Readonly<z.infer<typeof discardedDraftSchema>>;

/**
 * A draft in full, but for the rows of its recipients. `revision` grows by one with every stored
 * edit.
 */
export const draftSchema = z.object({
  id: z.uuid(),
  connectionId: z.uuid().nullable(),
  campaignId: z.string(),
  /** In which zone times are shown and typed; UTC if the draft's own zone is not known here. */
  timeZone: timeZoneSchema,
  /**
   * The draft's own zone if this runtime does not know it. It stays until the user chooses another.
   */
  unknownTimeZone: storedZoneSchema.nullable(),
  revision: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  snapshot: snapshotSchema.nullable(),
  /**
   * What refreshing showed to have changed on the server, until it is dismissed or an update is
   * taken.
   */
  drift: driftSchema.nullable(),
  edits: editsSchema,
  recipients: recipientFactsSchema,
  pushing: z.boolean(),
  lastReceipt: receiptSummarySchema.nullable(),
  /** Its update in the outbox that is not sent yet. */
  outbox: queuedSchema.nullable(),
  ...undoStateSchema.shape,
  /** Keys of warnings that the user has accepted, see `warningKey`. */
  acknowledged: z.array(z.string()),
  /** In the order in which they were added. Never sent, and no part of a revision. */
  tags: tagsSchema,
  /** The user's private note. Never sent, and no part of a revision. */
  note: noteSchema,
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/**
 * When an edit was committed to disk, and all of the draft that follows from it but the edit
 * itself, so that the page that made it need not read the draft again.
 */
export const savedSchema = z.object({
  revision: z.number().int(),
  savedAt: z.iso.datetime(),
  recipients: recipientFactsSchema,
  ...undoStateSchema.shape,
});
export type Saved = Readonly<z.infer<typeof savedSchema>>;
