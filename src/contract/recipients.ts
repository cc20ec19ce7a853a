import { z } from 'zod';
import { savedSchema } from '@domain/draft/draft';
import { MAX_ROWS_PER_CALL, recipientInputSchema, recipientRowSchema } from '@domain/fields/recipients';
import { recentContactSchema } from '@domain/recent-contact/recent-contact';
import {
  audienceFilterSchema,
  audienceOrderSchema,
  audiencePageSchema,
  countryCountsSchema,
  importChangesSchema,
  importModeSchema,
  MAX_PAGE,
} from '@domain/recipients/audience';
import {
  formatChoiceSchema,
  importReportSchema,
  mappingSchema,
  previewRowSchema,
  sourceDescriptionSchema,
  sourceFormatSchema,
} from '@domain/recipients/import';
import { importNotesSchema } from '@domain/recipients/import-notes';
import { importNumbersSchema } from '@domain/recipients/number-readings';
import { pendingUploadSchema, uploadTargetSchema } from '@domain/uploads/upload';
import { uploadOutcomeSchema } from '@domain/uploads/upload-outcome';
import { MAX_IMPORT_PIECE } from './limits';
import { cancellable, done, draftRef, draftWrite, exported, nothing } from './parts';

/** The longest text that is searched for as a phone number, in characters. */
export const MAX_NUMBER_TEXT = 60;

const importRef = z.strictObject({ importId: z.uuid() });

/** Commands on a draft's recipients. */
export const RECIPIENTS = {
  'recipients.list': {
    input: draftRef.extend({ offset: z.number().int().nonnegative(), limit: z.number().int().min(1).max(200) }),
    output: z.object({ total: z.number().int(), rows: z.array(recipientRowSchema) }),
  },
  /** Adds rows at the end. */
  'recipients.add': {
    input: draftRef.extend({ rows: z.array(recipientInputSchema).min(1).max(MAX_ROWS_PER_CALL) }),
    output: savedSchema.extend({ rows: z.array(recipientRowSchema) }),
  },
  'recipients.update': {
    input: draftWrite.extend({ rowId: z.number().int().positive(), row: recipientInputSchema.partial() }),
    output: savedSchema.extend({ row: recipientRowSchema }),
  },
  /** Changes rows and adds others at the end, as one step. */
  'recipients.paste': {
    input: draftWrite.extend({
      changed: z
        .array(z.strictObject({ rowId: z.number().int().positive(), row: recipientInputSchema.partial() }))
        .max(MAX_ROWS_PER_CALL),
      added: z.array(recipientInputSchema).max(MAX_ROWS_PER_CALL),
    }),
    output: savedSchema,
  },
  'recipients.remove': {
    input: draftWrite.extend({ rowIds: z.array(z.number().int().positive()).min(1).max(MAX_ROWS_PER_CALL) }),
    output: savedSchema.extend({ removed: z.array(recipientRowSchema) }),
  },
  /**
   * A page of the rows that fit a filter, in an order. What was found is kept, so that further
   * pages of it come at once. Error among others: `cancelled`.
   */
  'recipients.query': {
    input: draftRef.extend({
      filter: audienceFilterSchema,
      order: audienceOrderSchema,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(MAX_PAGE),
      ...cancellable,
    }),
    output: audiencePageSchema,
  },
  /**
   * Finds a phone number among the recipients of all drafts but `except`: the whole number, or its
   * last seven digits and more. The first row of each draft that has it, last changed first;
   * `total`: how many drafts have it. Fewer digits find nothing.
   */
  'recipients.findNumber': {
    input: z.strictObject({
      text: z.string().max(MAX_NUMBER_TEXT),
      except: z.uuid().nullable(),
      limit: z.number().int().min(1).max(MAX_PAGE),
    }),
    output: z.object({
      total: z.number().int(),
      found: z.array(
        z.object({
          draftId: z.uuid(),
          phone: z.string(),
          /** Counts from 1 over all rows of its draft. */
          position: z.number().int().positive(),
        }),
      ),
    }),
  },
  /**
   * Removes all rows that fit a filter, as one step. `revision` is the draft's that the user looked
   * at. Error among others: `cancelled`.
   */
  'recipients.removeMatching': {
    input: draftWrite.extend({ revision: z.number().int(), filter: audienceFilterSchema, ...cancellable }),
    output: savedSchema.extend({ removed: z.number().int() }),
  },
  'recipients.countries': { input: draftRef, output: countryCountsSchema },
  /**
   * Compares a draft's recipients with other drafts, the outbox and what was sent. `contact`: null
   * if it was cancelled. `revision` is the draft's.
   */
  'recipients.recentContact': {
    input: draftRef.extend(cancellable),
    output: z.object({ revision: z.number().int(), contact: recentContactSchema.nullable() }),
  },
  /** Cancels what a page asked for by a request (`cancellable`) and does not wait for any more. */
  'recipients.cancel': { input: z.strictObject({ request: z.uuid() }), output: done },
  /** An import is about to begin: starts what reads it, so that the first rows show sooner. */
  'recipients.prepareImport': { input: nothing, output: done },
  /**
   * Begins an import. `dialog`: of a file that the user chooses in the system's dialog; `null`
   * where they chose none. `pieces`: of what was dropped or pasted, whose bytes follow by
   * `recipients.importPiece`, because a page names no paths.
   */
  'recipients.openImport': {
    input: draftRef.extend({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dialog') }),
        z.strictObject({ kind: z.literal('pieces'), name: z.string().max(300) }),
      ]),
    }),
    output: z.object({ importId: z.uuid(), name: z.string() }).nullable(),
  },
  /** The next bytes of an import's source, in Base64. All have to be there before it is read. */
  'recipients.importPiece': { input: importRef.extend({ data: z.base64().max(MAX_IMPORT_PIECE) }), output: done },
  /**
   * What an import's source holds and what would become of its first rows. `format` and `mapping`:
   * what the user has set; `null`: what is detected. `numbers`: what the phone columns hold in the
   * first rows. `likely`: countries of the number that calls and of recipients that are there.
   * `remembered`: the mapping of an earlier import with the same headings, which is a
   * proposal only, with how many of the first `of` rows it would accept.
   */
  'recipients.previewImport': {
    input: importRef.extend({ format: formatChoiceSchema.nullable(), mapping: mappingSchema.nullable() }),
    output: z.object({
      description: sourceDescriptionSchema,
      mapping: mappingSchema,
      rows: z.array(previewRowSchema),
      numbers: importNumbersSchema,
      notes: importNotesSchema,
      likely: z.array(z.string()),
      remembered: z
        .object({
          mapping: mappingSchema,
          accepted: z.number().int(),
          of: z.number().int(),
          numbers: importNumbersSchema,
        })
        .nullable(),
    }),
  },
  /**
   * Reads the source to its end, with `importing` events meanwhile, and returns what a commit would
   * do. Nothing of the draft changes. If the report leaves questions about numbers open
   * (`openQuestions`), `recipients.commitImport` is refused until a run with answers.
   */
  'recipients.runImport': {
    input: importRef.extend({ format: sourceFormatSchema, mapping: mappingSchema, mode: importModeSchema }),
    output: z.object({ report: importReportSchema, changes: importChangesSchema }),
  },
  /** Does what was answered, as one step. */
  'recipients.commitImport': { input: importRef, output: savedSchema },
  /**
   * Ends an import at any time before its commit; what the draft has stays as it is. Also after the
   * commit, when its report is closed.
   */
  'recipients.cancelImport': { input: importRef, output: done },
  /**
   * Writes the rows that were rejected, with their reasons, to a CSV file that the user chooses;
   * `null` where they chose none.
   */
  'recipients.rejected': { input: importRef, output: exported },
  /**
   * The same for the rows of the last reading that are to be checked: repaired, duplicate, held
   * back, or with notes. The source is read again for it.
   */
  'recipients.noted': { input: importRef, output: exported },
  /**
   * Writes all rows to a file that the user chooses; `null` where they chose none. Error among
   * others: `cancelled`, after which there is no file.
   */
  'recipients.export': {
    input: draftRef.extend({
      format: z.enum(['csv', 'json']),
      /** Leaves out the rows that suppression lists hold back. */
      onlyCallable: z.boolean().optional(),
      ...cancellable,
    }),
    /** `heldBack`: rows that were left out. */
    output: exported.extend({ rows: z.number().int(), heldBack: z.number().int() }),
  },
  /**
   * Uploads the draft's rows as a recipient list and attaches it: the draft's list becomes that
   * one, which a push then sends. Never sent twice on its own. Errors among others: `has-errors`
   * (numbers or JSON), `nothing-to-send` (no rows), `upload-unknown` (an earlier one has to be
   * settled first), `work-offline`.
   */
  'recipients.uploadList': {
    input: draftRef.extend({ revision: z.number().int(), target: uploadTargetSchema }),
    output: uploadOutcomeSchema,
  },
  /**
   * Ends the upload of this draft that is under way, and `uploadList` returns what that means:
   * `stopped` where nothing was sent yet, otherwise `unknown`. Does nothing where none is.
   */
  'recipients.stopUpload': { input: draftRef, output: done },
  /**
   * The upload of this draft whose outcome is not known; also one that an end of the app cut off.
   */
  'recipients.pendingUpload': { input: draftRef, output: pendingUploadSchema.nullable() },
  /** The user has looked on the server: another upload may be begun. */
  'recipients.settleUpload': { input: draftRef, output: done },
} as const;
