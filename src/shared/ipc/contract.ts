import { z } from 'zod';
import { ACTION_IDS } from '../actions';
import { backupSchema } from '../backup/backup';
import { editSchema, fieldNameSchema, timeZoneSchema } from '../campaign/edits';
import { FIELD_NAMES } from '../campaign/fields';
import { MAX_WARNING_KEY } from '../campaign/problem-key';
import { campaignSchema } from '../campaign/campaign';
import { MAX_ROWS_PER_CALL, recipientInputSchema, recipientRowSchema } from '../campaign/recipients';
import {
  connectionNameSchema,
  connectionSchema,
  credentialStatusSchema,
  keepSchema,
  rateSchema,
  secretInputSchema,
  testOutcomeSchema,
} from '../connection/connection';
import { stateDifferenceSchema, timelineSchema } from '../draft/timeline';
import { undoneSchema } from '../draft/undone';
import { importedSchema } from '../draft/imported';
import { refreshedSchema } from '../draft/refreshed';
import { campaignIdSchema, draftSchema, draftSummarySchema, savedSchema } from '../draft/draft';
import { choicesSchema, conflictSchema, outboxItemSchema, outboxListSchema, outboxLogSchema } from '../outbox/outbox';
import { receiptSchema, receiptSummarySchema } from '../push/outcome';
import { faultSchema, waitingFaultSchema } from '../sandbox/faults';
import { seenRequestSchema } from '../sandbox/protocol';
import { answeredFieldSchema } from '../sandbox/somebody-else';
import { receiptFilterSchema } from '../push/filter';
import { keepReceiptsDaysSchema, settingsSchema } from '../settings/settings';
import { jsonValue } from '../json';
import {
  audienceFilterSchema,
  audienceOrderSchema,
  audiencePageSchema,
  countryCountsSchema,
  importChangesSchema,
  importModeSchema,
  MAX_PAGE,
} from '../recipients/audience';
import {
  importProgressSchema,
  importReportSchema,
  mappingSchema,
  previewRowSchema,
  sourceDescriptionSchema,
  sourceFormatSchema,
} from '../recipients/import';
import {
  pendingUploadSchema,
  uploadOutcomeSchema,
  uploadProgressSchema,
  uploadTargetSchema,
} from '../recipients/upload';
import { deskErrorSchema, keychainReasonSchema } from './errors';
import type { CommandName, EventName } from './names';

/** Up to how many matching receipts are counted. */
export const MAX_COUNTED_RECEIPTS = 10_000;

/** The longest text of a dropped file, in UTF-16 code units: what fits in one message. Larger files come by the dialog. */
export const MAX_DROPPED_TEXT = 3_500_000;

/** The longest piece of an import's source, in characters of Base64. */
export const MAX_IMPORT_PIECE = 1_400_000;

const nothing = z.strictObject({});
const done = z.null();
const draftRef = z.strictObject({ draftId: z.uuid() });
const stepRef = draftRef.extend({ stepId: z.number().int().nonnegative() });
const outboxRef = z.strictObject({ id: z.uuid() });
const importRef = z.strictObject({ importId: z.uuid() });
const connectionRef = z.strictObject({ connectionId: z.uuid() });

/** What could be brought over from a damaged database. `partial`: drafts of which an edit, a row or the server's copy could not be read. */
const salvagedSchema = z.object({
  connections: z.number().int(),
  drafts: z.number().int(),
  partial: z.number().int(),
  receipts: z.number().int(),
});
export type Salvaged = Readonly<z.infer<typeof salvagedSchema>>;

/** Something that happened before the window was there and that the person must know. */
const noticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('database-damaged'), movedTo: z.string(), saved: salvagedSchema }),
  z.object({ kind: z.literal('backup-restored'), takenAt: z.iso.datetime() }),
  z.object({ kind: z.literal('pushes-interrupted'), count: z.number().int().positive() }),
  /** A draft file that the app was started with was not taken. */
  z.object({ kind: z.literal('file-not-imported'), file: z.string(), error: deskErrorSchema }),
]);

const keychainStatusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('usable') }),
  z.object({ kind: z.literal('unusable'), reason: keychainReasonSchema }),
]);

/** The exact request that a push would send. `body` is the whole JSON text up to 200 000 characters; `bytes` counts all of it. */
const requestPreviewSchema = z.object({
  method: z.literal('PATCH'),
  url: z.string(),
  body: z.string(),
  bytes: z.number().int(),
  truncated: z.boolean(),
  /** The same as a cURL command with the key and the user id redacted. */
  curl: z.string(),
});
export type RequestPreview = Readonly<z.infer<typeof requestPreviewSchema>>;

/**
 * Every command of the bridge: what goes in, and what comes out inside the envelope. Main parses the input, the renderer's
 * side parses the output.
 */
export const COMMANDS = {
  /** All that the first screen needs, in one call. Reads the disk, never the keychain or the network. */
  'app.bootstrap': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      dataFolder: z.string(),
      settings: settingsSchema,
      systemTimeZone: z.string(),
      connections: z.array(connectionSchema),
      activeConnectionId: z.uuid().nullable(),
      drafts: z.array(draftSummarySchema),
      openDraftId: z.uuid().nullable(),
      /** The open draft in full; `null` where there is none, and where it cannot be read: asking for it says why. */
      openDraft: draftSchema.nullable(),
      online: z.boolean(),
      notices: z.array(noticeSchema),
    }),
  },
  /** The answer to the `flush` event: everything typed has been handed over and stored. */
  'app.flushed': { input: z.strictObject({ token: z.string().max(100) }), output: done },
  'app.openDataFolder': { input: nothing, output: done },
  /** Puts text on the clipboard; main refuses text that holds a stored secret. */
  'app.copyText': { input: z.strictObject({ text: z.string().max(1_000_000) }), output: done },
  /** The browser's own undo or redo, for a text that is no draft's: the menu's entries belong to the page, which knows where the focus is. */
  'app.undoTyping': { input: z.strictObject({ direction: z.enum(['undo', 'redo']) }), output: done },
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
  /** The copies of the database, newest first, and why the last one could not be made, until one is made. */
  'backups.list': {
    input: nothing,
    output: z.object({
      backups: z.array(backupSchema),
      failure: z.object({ at: z.iso.datetime(), error: deskErrorSchema }).nullable(),
    }),
  },
  /** Makes a copy now. `made: false`: the newest copy holds the very same. */
  'backups.make': { input: nothing, output: z.object({ made: z.boolean() }) },
  /**
   * Brings the database back to a copy, after a copy of how it is now; the page is loaded again then. Refused, with nothing changed, while a
   * push is under way and where the copy is damaged or newer.
   */
  'backups.restore': { input: z.strictObject({ name: z.string().max(200) }), output: done },
  'keychain.check': { input: nothing, output: keychainStatusSchema },
  'connections.list': {
    input: nothing,
    output: z.object({ connections: z.array(connectionSchema), activeConnectionId: z.uuid().nullable() }),
  },
  /** Creates a connection, stores its credentials if given, and makes it the active one. Nothing is created when storing fails. */
  'connections.create': {
    input: z.strictObject({
      name: connectionNameSchema,
      baseUrl: z.string().max(2000),
      credentials: z
        .strictObject({ apiKey: secretInputSchema, userId: secretInputSchema, keep: keepSchema })
        .optional(),
    }),
    output: connectionSchema,
  },
  'connections.update': {
    input: connectionRef.extend({
      name: connectionNameSchema.optional(),
      baseUrl: z.string().max(2000).optional(),
      scheduleKeys: z.enum(['camelCase', 'snake_case']).optional(),
    }),
    output: connectionSchema,
  },
  'connections.activate': { input: connectionRef, output: done },
  /** Removes the connection and its secrets. Its drafts stay on this computer, without a connection. */
  'connections.remove': { input: connectionRef, output: z.object({ detachedDrafts: z.number().int() }) },
  'connections.credentials': { input: connectionRef, output: credentialStatusSchema },
  /** Stores or replaces the key, the user id or both. They never come back. */
  'connections.setCredentials': {
    input: connectionRef.extend({
      apiKey: secretInputSchema.optional(),
      userId: secretInputSchema.optional(),
      keep: keepSchema,
    }),
    output: credentialStatusSchema,
  },
  'connections.forgetCredentials': { input: connectionRef, output: done },
  /** Calls `/protected` with a stored connection's credentials, or with those just typed and not stored yet. */
  'connections.test': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('stored'), connectionId: z.uuid() }),
      z.strictObject({
        kind: z.literal('typed'),
        baseUrl: z.string().max(2000),
        apiKey: secretInputSchema,
        userId: secretInputSchema,
      }),
    ]),
    output: testOutcomeSchema,
  },
  /** Lets Refresh ask this server again whether campaigns can be read. */
  'connections.forgetReads': { input: connectionRef, output: connectionSchema },
  /** Starts the sandbox where needed, creates or finds its connection and makes it active. */
  'sandbox.open': { input: nothing, output: connectionSchema },
  'sandbox.samples': { input: nothing, output: z.array(campaignSchema) },
  /** What the sandbox is told to do wrong, in the order in which it was told. All of these reach the sandbox and no other server. */
  'sandbox.faults': { input: nothing, output: z.array(waitingFaultSchema) },
  /** Adds a fault, removes one (also where it is used up by now) or all; answers what is left. */
  'sandbox.setFaults': {
    input: z.discriminatedUnion('change', [
      z.strictObject({ change: z.literal('add'), fault: faultSchema }),
      z.strictObject({ change: z.literal('remove'), faultId: z.number().int().positive() }),
      z.strictObject({ change: z.literal('remove-all') }),
    ]),
    output: z.array(waitingFaultSchema),
  },
  /** The last requests to the sandbox's API, newest first. */
  'sandbox.log': { input: nothing, output: z.array(seenRequestSchema) },
  /** Changes a field of one of the sandbox's campaigns as somebody else would, past the API. */
  'sandbox.changeCampaign': {
    input: z.strictObject({ campaignId: campaignIdSchema, field: answeredFieldSchema, value: jsonValue }),
    output: campaignSchema,
  },
  'drafts.list': { input: nothing, output: z.array(draftSummarySchema) },
  'drafts.get': { input: draftRef, output: draftSchema },
  /**
   * A new draft. `campaignText` is empty, an answer of the API as JSON, or a cURL command of the API page's shape; the id may be left out where the
   * text has one. Secrets in the text are dropped unless `keepSecrets` asks for them. `sampleId`: take one of the sandbox's campaigns instead.
   */
  'drafts.create': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('typed'),
        connectionId: z.uuid().nullable(),
        campaignId: z.string().max(300),
        campaignText: z.string().max(2_000_000),
        /** Makes a connection for the address of the command in `campaignText` instead of taking `connectionId`. */
        newConnection: z.strictObject({ name: connectionNameSchema }).optional(),
        /** Stores the command's key and user id with the draft's connection, which must have the command's address. */
        keepSecrets: keepSchema.optional(),
      }),
      z.strictObject({ kind: z.literal('sample'), connectionId: z.uuid(), campaignId: campaignIdSchema }),
    ]),
    output: draftSchema,
  },
  /** Stores one field's edit, or takes it back with `null`. Answers after the commit. */
  'drafts.edit': {
    input: draftRef.extend({ field: fieldNameSchema, edit: editSchema.nullable() }),
    output: savedSchema,
  },
  /** Shows the draft's times in another zone: their instants stay, their wall-clock times are rewritten. */
  'drafts.setTimeZone': { input: draftRef.extend({ timeZone: timeZoneSchema }), output: draftSchema },
  /** Takes the edits of several fields back in one step. */
  'drafts.revert': {
    input: draftRef.extend({ fields: z.array(fieldNameSchema).min(1).max(FIELD_NAMES.length) }),
    output: draftSchema,
  },
  /** Takes the last step back, or does the last one taken back again. Neither crosses a push. */
  'drafts.undo': { input: draftRef, output: undoneSchema },
  'drafts.redo': { input: draftRef, output: undoneSchema },
  /** Newest first; `before` is the id of the last entry that is known already. */
  'drafts.timeline': {
    input: draftRef.extend({
      before: z.number().int().positive().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: timelineSchema,
  },
  /** What taking back the state right after a step would change; step 0 is the beginning of what is kept. */
  'drafts.difference': { input: stepRef, output: stateDifferenceSchema },
  /** Brings the draft to where it was right after a step, as a step of its own. `revision` is the one that the person looked at. */
  'drafts.takeBack': { input: stepRef.extend({ revision: z.number().int() }), output: draftSchema },
  /** Remembers which draft is open, for the next start. */
  'drafts.open': { input: z.strictObject({ draftId: z.uuid().nullable() }), output: done },
  /** Accepts a warning of this draft by its key (`warningKey`), or shows it again. It is no part of the update, so the revision stays. */
  'drafts.acknowledge': {
    input: draftRef.extend({ key: z.string().min(1).max(MAX_WARNING_KEY), acknowledged: z.boolean() }),
    output: draftSchema,
  },
  'drafts.assign': { input: draftRef.extend({ connectionId: z.uuid() }), output: draftSchema },
  /** Discards without a question; `drafts.restore` takes it back. */
  'drafts.discard': { input: draftRef, output: done },
  'drafts.restore': { input: draftRef, output: draftSchema },
  'drafts.discarded': { input: nothing, output: z.array(draftSummarySchema) },
  /** A new draft with the same edits and rows for another campaign, or the same one. The server's copy goes along only for the same campaign. */
  'drafts.duplicate': {
    input: draftRef.extend({ campaignId: campaignIdSchema, connectionId: z.uuid().nullable() }),
    output: draftSchema,
  },
  /** Writes a draft to a file that the person chooses in the system's dialog; `null` where they chose none. */
  'drafts.export': { input: draftRef, output: z.object({ file: z.string().nullable() }) },
  /** Makes drafts of files that the person chooses in the system's dialog. */
  'drafts.import': { input: nothing, output: importedSchema },
  /** Makes a draft of a file's text, for files that are dropped on the window. */
  'drafts.importText': {
    input: z.strictObject({ name: z.string().max(300), text: z.string().max(MAX_DROPPED_TEXT) }),
    output: importedSchema,
  },
  /**
   * Reads the campaign anew, where the server lets it be read; edits stay. That it can be read is documented nowhere: each server is asked once, and
   * its answer is remembered with the connection.
   */
  'drafts.refresh': { input: draftRef, output: refreshedSchema },
  'drafts.dismissDrift': { input: draftRef, output: draftSchema },
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
    input: draftRef.extend({ rowId: z.number().int().positive(), row: recipientInputSchema.partial() }),
    output: savedSchema.extend({ row: recipientRowSchema }),
  },
  'recipients.remove': {
    input: draftRef.extend({ rowIds: z.array(z.number().int().positive()).min(1).max(MAX_ROWS_PER_CALL) }),
    output: savedSchema.extend({ removed: z.array(recipientRowSchema) }),
  },
  /** A page of the rows that fit a filter, in an order. What was found is kept, so that further pages of it come at once. */
  'recipients.query': {
    input: draftRef.extend({
      filter: audienceFilterSchema,
      order: audienceOrderSchema,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(MAX_PAGE),
    }),
    output: audiencePageSchema,
  },
  /** Removes all rows that fit a filter, as one step. `revision` is the draft's that the person looked at. */
  'recipients.removeMatching': {
    input: draftRef.extend({ revision: z.number().int(), filter: audienceFilterSchema }),
    output: savedSchema.extend({ removed: z.number().int() }),
  },
  'recipients.countries': { input: draftRef, output: countryCountsSchema },
  /**
   * Begins an import. `dialog`: of a file that the person chooses in the system's dialog; `null` where they chose none. `pieces`: of what was dropped or pasted, whose
   * bytes follow by `recipients.importPiece`, because a page names no paths.
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
   * What an import's source holds and what would become of its first rows. `format` and `mapping`: what the person has set; `null`: what is found out, and the
   * mapping that was used last for such columns, or else a guess.
   */
  'recipients.previewImport': {
    input: importRef.extend({ format: sourceFormatSchema.nullable(), mapping: mappingSchema.nullable() }),
    output: z.object({
      description: sourceDescriptionSchema,
      mapping: mappingSchema,
      rows: z.array(previewRowSchema),
    }),
  },
  /** Reads the source to its end, with `importing` events meanwhile, and answers what a commit would do. Nothing of the draft changes. */
  'recipients.runImport': {
    input: importRef.extend({ format: sourceFormatSchema, mapping: mappingSchema, mode: importModeSchema }),
    output: z.object({ report: importReportSchema, changes: importChangesSchema }),
  },
  /** Does what was answered, as one step. */
  'recipients.commitImport': { input: importRef, output: savedSchema },
  /** Ends an import at any time before its commit; what the draft has stays as it is. Also after the commit, when its report is closed. */
  'recipients.cancelImport': { input: importRef, output: done },
  /** Writes the rows that were rejected, with their reasons, to a CSV file that the person chooses; `null` where they chose none. */
  'recipients.rejected': { input: importRef, output: z.object({ file: z.string().nullable() }) },
  /** Writes all rows to a file that the person chooses; `null` where they chose none. */
  'recipients.export': {
    input: draftRef.extend({ format: z.enum(['csv', 'json']) }),
    output: z.object({ file: z.string().nullable(), rows: z.number().int() }),
  },
  /**
   * Uploads the draft's rows as a recipient list and attaches it: the draft's list becomes that one, which a push then sends. Never sent twice by itself. Errors among others:
   * `has-errors` (numbers or JSON), `nothing-to-send` (no rows), `upload-unknown` (an earlier one has to be settled first), `work-offline`.
   */
  'recipients.uploadList': {
    input: draftRef.extend({ revision: z.number().int(), target: uploadTargetSchema }),
    output: uploadOutcomeSchema,
  },
  /** The upload of this draft whose outcome is not known; also one that an end of the app cut off. */
  'recipients.pendingUpload': { input: draftRef, output: pendingUploadSchema.nullable() },
  /** The person has looked on the server: another upload may be begun. */
  'recipients.settleUpload': { input: draftRef, output: done },
  /** The request that a push would send now; `null` where nothing that can be sent has changed. */
  'review.request': { input: draftRef, output: requestPreviewSchema.nullable() },
  /** Copies the whole body or the whole redacted cURL command, however long. */
  'review.copy': { input: draftRef.extend({ what: z.enum(['json', 'curl']) }), output: done },
  /**
   * Sends the draft's update now: one attempt, and where it fails nothing is left in the outbox that was not there before. `revision` is the one
   * that the person reviewed. Errors beside others: `campaign-running` unless `runningConfirmed`, `conflict`, `work-offline`, `nothing-to-send`.
   */
  'push.now': {
    input: draftRef.extend({ revision: z.number().int(), runningConfirmed: z.boolean().optional() }),
    output: receiptSummarySchema,
  },
  /**
   * Makes a draft that puts the values from before a push back, on top of the newest copy of the campaign that is known here. What was changed since
   * that push shows as the draft's drift. `unknown`: fields whose value from before is not known.
   */
  'push.revert': {
    input: z.strictObject({ receiptId: z.uuid() }),
    output: z.object({ draft: draftSchema, unknown: z.array(fieldNameSchema) }),
  },
  'outbox.list': { input: nothing, output: outboxListSchema },
  /**
   * Queues the draft's update as the person reviewed it, or takes the edits made since into the one that is queued. Errors beside others:
   * `draft-changed`, `has-errors`, `nothing-to-send`, `no-connection`, `campaign-running` unless `runningConfirmed`.
   */
  'outbox.enqueue': {
    input: draftRef.extend({ revision: z.number().int(), runningConfirmed: z.boolean().optional() }),
    output: outboxItemSchema,
  },
  /** Tries one update (or all that wait, `null`) at once instead of at its next time, also where its connection was blocked. */
  'outbox.sendNow': { input: z.strictObject({ id: z.uuid().nullable() }), output: done },
  'outbox.setPaused': { input: z.strictObject({ paused: z.boolean() }), output: done },
  /** Takes an update out of the queue. Its edits were in the draft all the time, and stay there. Refused while it is being sent. */
  'outbox.cancel': { input: outboxRef, output: done },
  /** Sends an update that is held all the same. One that was edited is refused with `draft-changed`: `outbox.enqueue` takes its edits. */
  'outbox.confirm': { input: outboxRef, output: done },
  /** What happened to an update, newest first. */
  'outbox.log': { input: outboxRef, output: outboxLogSchema },
  /** The two sides of an update in conflict, as the draft is now. */
  'outbox.conflict': { input: outboxRef, output: conflictSchema },
  /** The request that these choices lead to; `null` where nothing is left to send. Fields without a choice count as mine. */
  'outbox.previewResolution': {
    input: outboxRef.extend({ choices: choicesSchema }),
    output: requestPreviewSchema.nullable(),
  },
  /** Makes the choices the draft's edits, in one step that can be undone, and queues the update anew on top of the server's copy. */
  'outbox.resolve': { input: outboxRef.extend({ choices: choicesSchema }), output: done },
  /** Takes the update's edits back (one step that can be undone), takes the server's copy, and takes the update out of the queue. */
  'outbox.takeServer': { input: outboxRef, output: done },
  'history.list': {
    input: z.strictObject({
      filter: receiptFilterSchema,
      /** Only those that come behind this receipt, which is the last one that is known already. */
      after: z.uuid().optional(),
      limit: z.number().int().min(1).max(200),
    }),
    /** `total`: how many fit the filter, counted up to `MAX_COUNTED_RECEIPTS`. */
    output: z.object({ receipts: z.array(receiptSummarySchema), total: z.number().int() }),
  },
  /** Writes the receipts that fit to a file that the person chooses; `null` where they chose none. */
  'history.export': {
    input: z.strictObject({ filter: receiptFilterSchema, format: z.enum(['json', 'csv']) }),
    output: z.object({ file: z.string().nullable(), receipts: z.number().int() }),
  },
  /** How many receipts would be removed if they were kept for so many days. */
  'history.expired': {
    input: z.strictObject({ days: keepReceiptsDaysSchema }),
    output: z.object({ receipts: z.number().int() }),
  },
  'history.get': { input: z.strictObject({ receiptId: z.uuid() }), output: receiptSchema },
} as const satisfies Record<CommandName, { input: z.ZodType; output: z.ZodType }>;

/** Every event that main sends to its window. */
export const EVENTS = {
  /** Something stored changed: ask for it again. */
  changed: z.discriminatedUnion('what', [
    z.object({ what: z.literal('draft'), draftId: z.uuid() }),
    z.object({ what: z.literal('drafts') }),
    z.object({ what: z.literal('connections') }),
    z.object({ what: z.literal('receipts') }),
    z.object({ what: z.literal('backups') }),
    /** Beside the updates also what the whole queue waits for, such as a server that does not answer. */
    z.object({ what: z.literal('outbox') }),
    z.object({ what: z.literal('settings') }),
  ]),
  network: z.object({ online: z.boolean(), connectionId: z.uuid().nullable(), rate: rateSchema.nullable() }),
  /** A menu entry or its key was chosen. */
  action: z.object({ id: z.enum(ACTION_IDS) }),
  /** Draft files were opened from outside of the app. */
  imported: importedSchema,
  /** How far an import has come that is being read. */
  importing: importProgressSchema.extend({ importId: z.uuid() }),
  uploading: uploadProgressSchema,
  /** The window is about to close: store what was typed and answer `app.flushed`. */
  flush: z.object({ token: z.string() }),
  /** A notification was chosen: show what it was about. */
  show: z.discriminatedUnion('screen', [
    z.object({ screen: z.literal('outbox') }),
    z.object({ screen: z.literal('draft'), draftId: z.uuid() }),
  ]),
} as const satisfies Record<EventName, z.ZodType>;

export type CommandInput<Name extends CommandName> = z.input<(typeof COMMANDS)[Name]['input']>;
/** A command's input after parsing, as its handler gets it. */
export type ParsedInput<Name extends CommandName> = z.output<(typeof COMMANDS)[Name]['input']>;
export type CommandOutput<Name extends CommandName> = z.output<(typeof COMMANDS)[Name]['output']>;
export type EventPayload<Name extends EventName> = z.output<(typeof EVENTS)[Name]>;
export type Notice = z.infer<typeof noticeSchema>;
export type KeychainStatus = z.infer<typeof keychainStatusSchema>;
