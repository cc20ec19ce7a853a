import { z } from 'zod';
import { MAX_WARNING_KEY } from '@domain/changes/problem-key';
import { connectionNameSchema, keepSchema } from '@domain/connection/connection';
import {
  campaignIdSchema,
  discardedDraftSchema,
  draftSchema,
  draftSummarySchema,
  savedSchema,
} from '@domain/draft/draft';
import { importedSchema } from '@domain/draft/imported';
import { refreshedSchema } from '@domain/draft/refreshed';
import { undoneSchema } from '@domain/draft/undone';
import { stateDifferenceSchema, versionHistoryPageSchema } from '@domain/draft/version-history';
import { editSchema, fieldNameSchema, timeZoneSchema } from '@domain/fields/edits';
import { FIELD_NAMES } from '@domain/fields/fields';
import { MAX_DRAGGED_DRAFTS, MAX_DROPPED_TEXT } from './limits';
import { done, draftRef, draftWrite, exported, nothing } from './parts';

const dragRef = z.strictObject({ dragId: z.uuid() });
const stepRef = draftRef.extend({ stepId: z.number().int().nonnegative() });

/** Commands on drafts. */
export const DRAFTS = {
  'drafts.list': { input: nothing, output: z.array(draftSummarySchema) },
  /** The time zones of all drafts, at most five: those of the most drafts first. */
  'drafts.timeZones': { input: nothing, output: z.array(timeZoneSchema) },
  'drafts.get': { input: draftRef, output: draftSchema },
  /**
   * A new draft. `campaignText` is empty, a response of the API as JSON, or a cURL command of the
   * API page's shape; the id may be left out where the text has one. Secrets in the text are
   * dropped unless `keepSecrets` asks for them. `sampleId`: take one of the sandbox's campaigns
   * instead.
   */
  'drafts.create': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('typed'),
        connectionId: z.uuid().nullable(),
        campaignId: z.string().max(300),
        campaignText: z.string().max(2_000_000),
        /**
         * Which of several requests in `campaignText`, counted from 0; without it the only one with
         * a body.
         */
        request: z.number().int().nonnegative().max(10_000).nullable().optional(),
        /**
         * Makes a connection for the address of the command in `campaignText` instead of taking
         * `connectionId`.
         */
        newConnection: z.strictObject({ name: connectionNameSchema }).optional(),
        /**
         * Stores the command's key and user id with the draft's connection, which must have the
         * command's address.
         */
        keepSecrets: keepSchema.optional(),
      }),
      z.strictObject({ kind: z.literal('sample'), connectionId: z.uuid(), campaignId: campaignIdSchema }),
    ]),
    output: draftSchema,
  },
  /** Stores one field's edit, or removes it with `null`. Returns after the commit. */
  'drafts.edit': {
    input: draftWrite.extend({ field: fieldNameSchema, edit: editSchema.nullable() }),
    output: savedSchema,
  },
  /**
   * Shows the draft's times in another zone: their instants stay, their wall-clock times are
   * rewritten.
   */
  'drafts.setTimeZone': { input: draftWrite.extend({ timeZone: timeZoneSchema }), output: draftSchema },
  /** Takes the edits of several fields back in one step. */
  'drafts.revert': {
    input: draftWrite.extend({ fields: z.array(fieldNameSchema).min(1).max(FIELD_NAMES.length) }),
    output: draftSchema,
  },
  /** Takes the last step back, or does the last one taken back again. Neither crosses a push. */
  'drafts.undo': { input: draftWrite, output: undoneSchema },
  'drafts.redo': { input: draftWrite, output: undoneSchema },
  /** Newest first; `before` is the id of the last entry that is known already. */
  'drafts.versions': {
    input: draftRef.extend({
      before: z.number().int().positive().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: versionHistoryPageSchema,
  },
  /**
   * What taking back the state right after a step would change; step 0 is the beginning of what is
   * kept.
   */
  'drafts.difference': { input: stepRef, output: stateDifferenceSchema },
  /**
   * Brings the draft to where it was right after a step, as a step of its own. `revision` is the
   * one that the user looked at.
   */
  'drafts.restoreVersion': {
    input: draftWrite.extend({ ...stepRef.shape, revision: z.number().int() }),
    output: draftSchema,
  },
  /** Remembers which draft is open, for the next start. */
  'drafts.open': { input: z.strictObject({ draftId: z.uuid().nullable() }), output: done },
  /**
   * Accepts a warning of this draft by its key (`warningKey`), or shows it again. It is no part of
   * the update, so the revision stays.
   */
  'drafts.acknowledge': {
    input: draftWrite.extend({ key: z.string().min(1).max(MAX_WARNING_KEY), acknowledged: z.boolean() }),
    output: draftSchema,
  },
  'drafts.assign': { input: draftRef.extend({ connectionId: z.uuid() }), output: draftSchema },
  /** Discards without a question; `drafts.restore` takes it back. */
  'drafts.discard': { input: draftRef, output: done },
  'drafts.restore': { input: draftRef, output: draftSchema },
  'drafts.discarded': { input: nothing, output: z.array(discardedDraftSchema) },
  /**
   * A new draft with the same edits and rows for another campaign, or the same one. The server's
   * copy goes along only for the same campaign.
   */
  'drafts.duplicate': {
    input: draftRef.extend({ campaignId: campaignIdSchema, connectionId: z.uuid().nullable() }),
    output: draftSchema,
  },
  /**
   * Writes a draft to a file that the user chooses in the system's dialog; `null` where they chose
   * none.
   */
  'drafts.export': { input: draftRef, output: exported },
  /**
   * Writes drafts to files that `drafts.startDrag` lets the user drop outside of the window; they
   * are removed after a while, and at the end. Errors: `draft-file`, if they cannot be dragged.
   */
  'drafts.prepareDrag': {
    input: z.strictObject({ draftIds: z.array(z.uuid()).min(1).max(MAX_DRAGGED_DRAFTS) }),
    output: z.strictObject({ dragId: z.uuid(), files: z.array(z.string()), holdsUserId: z.boolean() }),
  },
  /** The pointer that is pressed in the window drags the files from now on. */
  'drafts.startDrag': { input: dragRef, output: done },
  /** The pointer was released meanwhile: the files are removed. */
  'drafts.cancelDrag': { input: dragRef, output: done },
  /**
   * Writes what is stored of a draft, word for word, for one that cannot be shown. The same dialog.
   */
  'drafts.exportRaw': { input: draftRef, output: exported },
  /** Makes drafts of files that the user chooses in the system's dialog. */
  'drafts.import': { input: nothing, output: importedSchema },
  /** Makes a draft of a file's text, for files that are dropped on the window. */
  'drafts.importText': {
    input: z.strictObject({ name: z.string().max(300), text: z.string().max(MAX_DROPPED_TEXT) }),
    output: importedSchema,
  },
  /**
   * Reads the campaign again if the server lets it be read; edits stay. No document says that it
   * does: each server is asked once, and the result is stored with the connection.
   */
  'drafts.refresh': { input: draftRef, output: refreshedSchema },
  'drafts.dismissDrift': { input: draftWrite, output: draftSchema },
} as const;
