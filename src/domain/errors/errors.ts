import { z } from 'zod';
import { FIELD_NAMES } from '../fields/fields';
import { unreadableSchema } from '../recipients/unreadable';

/**
 * Why the OS keychain cannot be used. Each has its own words and its own next step in the
 * catalogue.
 */
export const keychainReasonSchema = z.enum(['no-library', 'no-service', 'locked', 'denied', 'timeout', 'failed']);
export type KeychainReason = z.infer<typeof keychainReasonSchema>;

/**
 * Why the data folder cannot be used. `gone`: the database is not where it was opened, such as on a
 * drive that vanished.
 */
export const storageReasonSchema = z.enum(['disk-full', 'read-only', 'busy', 'damaged', 'gone', 'failed']);
export type StorageReason = z.infer<typeof storageReasonSchema>;

/**
 * Why no response came, or none that can be used. `cut`: the connection ended inside the response.
 */
export const networkReasonSchema = z.enum([
  'offline',
  'dns',
  'refused',
  'reset',
  'tls',
  'timeout',
  'cut',
  'answer-too-large',
  'redirect',
  /** A proxy on the way asks for a user name and a password. Nothing reached the server. */
  'proxy-sign-in',
  'failed',
]);
export type NetworkReason = z.infer<typeof networkReasonSchema>;

/**
 * Why a pasted text makes no draft. `loose-lines`: lines that look like options do not belong to a
 * command. `hidden-secret`: a mark of a pasted secret stands in what the draft would get.
 */
const campaignTextReasonSchema = z.enum([
  'not-json',
  'not-a-campaign',
  'other-id',
  'no-id',
  'no-curl',
  'bad-id',
  'placeholder-id',
  'sample-response',
  'several-requests',
  'loose-lines',
  'other-tool',
  'body-in-file',
  'body-in-variable',
  'body-from-program',
  'body-as-form',
  'body-in-query',
  'several-bodies',
  'repeated-key',
  'too-much',
  'command-too-long',
  'hidden-secret',
]);

/** Why a draft file was not taken, or not written. */
const draftFileReasonSchema = z.enum([
  'not-json',
  'not-a-draft',
  'newer',
  'wrong-part',
  'too-much',
  'too-large',
  'unreadable',
  'not-written',
  'holds-secret',
  'repeated-key',
  'drag-too-large',
  'drag-encrypted',
]);

/**
 * Why encryption was not switched, or stored data not opened. `pushing`, `not-stored`, `busy` and
 * `stalled` as for `erasure`; `backup-locked`: the backup is encrypted with a key that the keychain
 * does not have.
 */
export const encryptionReasonSchema = z.enum([
  'pushing',
  'not-stored',
  'busy',
  'stalled',
  'already-on',
  'already-off',
  'not-begun',
  'wrong-group',
  'mistyped-recovery-key',
  'other-recovery-key',
  'backup-locked',
]);

/**
 * Everything that a command can return instead of a value. The kind says what the user can do; the
 * words come from the catalogue. No kind carries a secret or a foreign error object.
 */
export const appErrorSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** The message did not come from our own window's top frame. */
    z.object({ kind: z.literal('foreign-sender') }),
    z.object({ kind: z.literal('unknown-command') }),
    z.object({ kind: z.literal('too-large'), limitBytes: z.number().int() }),
    /** The input does not fit the command's schema; `path` leads to the part that does not. */
    z.object({ kind: z.literal('invalid-input'), path: z.string(), message: z.string() }),
    z.object({
      kind: z.literal('not-found'),
      what: z.enum([
        'connection',
        'draft',
        'receipt',
        'recipient',
        'step',
        'backup',
        'queued',
        'report',
        'crash-report',
        'licences',
        'suppression-list',
        'update',
      ]),
    }),
    z.object({ kind: z.literal('name-taken') }),
    /** `managed`: the sandbox's own address, which the app sets. */
    z.object({
      kind: z.literal('bad-base-url'),
      reason: z.enum([
        'not-a-url',
        'http-needs-loopback',
        'scheme',
        'credentials',
        'query',
        'fragment',
        'managed',
        'placeholder',
        'api-key',
      ]),
    }),
    /**
     * A stored id that no address is made of, because it could lead elsewhere. Nothing was sent.
     */
    z.object({ kind: z.literal('bad-id'), what: z.enum(['campaign', 'list']) }),
    z.object({ kind: z.literal('no-credentials') }),
    /**
     * The stored key was entered for `address`, and the connection leads elsewhere now. Nothing was
     * sent.
     */
    z.object({ kind: z.literal('credentials-for-other-address'), address: z.string().max(2000) }),
    /**
     * The user declined to connect to an origin that was never connected to before. Nothing was
     * sent or stored.
     */
    z.object({ kind: z.literal('address-not-confirmed'), address: z.string().max(2000) }),
    z.object({ kind: z.literal('no-connection') }),
    /** Nothing else would be sent than recipients, and lists or rules hold back all of them. */
    z.object({ kind: z.literal('all-held-back') }),
    /**
     * The text holds a mark of a pasted secret that is not kept any more, or only a part of a mark.
     * Nothing was stored or sent.
     */
    z.object({ kind: z.literal('pasted-secret-gone') }),
    z.object({ kind: z.literal('keychain'), reason: keychainReasonSchema }),
    z.object({ kind: z.literal('storage'), reason: storageReasonSchema }),
    /**
     * A backup is not restored. `damaged`: it does not pass its check; `newer`: a newer version of
     * the app made it; `pushing`: a push is under way; `not-stored`: what was typed could not be
     * stored before. `restoring`: one is being restored, so nothing else is done.
     */
    z.object({ kind: z.literal('backup'), reason: z.enum(['damaged', 'newer', 'pushing', 'not-stored', 'restoring']) }),
    /**
     * The database is as it was. `pushing`: an update is being sent; `not-stored`: what was typed
     * could not be stored before; `busy`: a backup is being restored, or something else is being
     * erased. `stalled`: the process that erases made no progress and was ended; backups may have
     * been rewritten. `stalled-counting`: the same before anything was erased.
     */
    z.object({
      kind: z.literal('erasure'),
      reason: z.enum(['pushing', 'not-stored', 'busy', 'stalled', 'stalled-counting']),
    }),
    z.object({ kind: z.literal('encryption'), reason: encryptionReasonSchema }),
    /**
     * The stored data is encrypted and its key was not found in the keychain; `keychain`: because
     * that cannot be used.
     */
    z.object({ kind: z.literal('locked'), keychain: keychainReasonSchema.nullable() }),
    /**
     * A pasted text that makes no draft. `detail` is what the words name: a file, variable, option
     * or program; no secret.
     */
    z.object({
      kind: z.literal('campaign-text'),
      reason: campaignTextReasonSchema,
      /** The key that is given twice. */
      key: z.string().max(200).optional(),
      line: z.number().int().optional(),
      column: z.number().int().optional(),
      detail: z.string().max(200).optional(),
    }),
    /**
     * A draft file that was not taken, or not written. `not-a-draft`: another kind of file;
     * `newer`: of a later version of the app; `wrong-part`: `path` leads to what does not fit;
     * `drag-…`: not dragged out of the window.
     */
    z.object({
      kind: z.literal('draft-file'),
      reason: draftFileReasonSchema,
      /** The key that is given twice. */
      key: z.string().max(200).optional(),
      line: z.number().int().optional(),
      column: z.number().int().optional(),
      path: z.string().max(200).optional(),
    }),
    /**
     * A stored part of the draft is beyond the bound of what can be shown: the new value of
     * `field`, or the server's copy. All of it is kept.
     */
    z.object({ kind: z.literal('draft-not-showable'), field: z.enum(FIELD_NAMES).nullable() }),
    /**
     * The field's value on the server holds the API key: it takes no edit, neither typed nor by
     * undo. Nothing was changed.
     */
    z.object({ kind: z.literal('field-locked'), field: z.enum(FIELD_NAMES) }),
    /** An export was not written; no file is left behind. */
    z.object({ kind: z.literal('export'), reason: z.enum(['not-written', 'holds-secret']) }),
    /** An import's source cannot be read, and why; the draft's rows are as they were. */
    z.object({ kind: z.literal('import-source'), why: unreadableSchema }),
    /**
     * An import does not go on. `gone`: there is no such one (any more); `cancelled`: the user
     * ended it; `not-ready`: it was not read to its end; `too-many`: others have not ended.
     */
    z.object({ kind: z.literal('import'), reason: z.enum(['gone', 'cancelled', 'not-ready', 'too-many']) }),
    /**
     * An earlier upload of this draft's rows may have reached the server: somebody has to look
     * before another one.
     */
    z.object({ kind: z.literal('upload-unknown') }),
    /** A draft has as many tags as it can have. Its tags stay as they are. */
    z.object({ kind: z.literal('too-many-tags') }),
    z.object({ kind: z.literal('too-many-views') }),
    /** The draft moved on since the renderer looked at it: look again before sending. */
    z.object({ kind: z.literal('draft-changed') }),
    /** Local validation finds errors: nothing was sent. */
    z.object({ kind: z.literal('has-errors'), count: z.number().int().positive() }),
    /** The draft changes nothing: there is no update. */
    z.object({ kind: z.literal('nothing-to-send') }),
    /** "Work offline" is on: nothing goes out. */
    z.object({ kind: z.literal('work-offline') }),
    /** The campaign makes calls with these settings: asked once before sending. */
    z.object({ kind: z.literal('campaign-running') }),
    /**
     * Nothing was sent: fields were changed here and on the server to different values. `outboxId`
     * leads to both sides.
     */
    z.object({ kind: z.literal('conflict'), outboxId: z.uuid() }),
    /** There are no choices for some of the fields that are in conflict. */
    z.object({ kind: z.literal('undecided'), count: z.number().int().positive() }),
    /**
     * A push of this draft, of this campaign on the same connection, or over the connection that is
     * to be changed is under way.
     */
    z.object({ kind: z.literal('push-under-way') }),
    /**
     * The update was sent, but the disk did not keep what became of it. `taken`: whether the server
     * has taken it.
     */
    z.object({
      kind: z.literal('push-not-recorded'),
      reason: storageReasonSchema,
      applied: z.enum(['yes', 'no', 'maybe']),
    }),
    /**
     * The sandbox does not run. `refused`: it says why it cannot start, in `detail`; `exited`: it
     * ended at once; `silent`: it said nothing; `unreadable`: it runs, but does not respond as it
     * should.
     */
    z.object({
      kind: z.literal('sandbox-failed'),
      reason: z.enum(['refused', 'exited', 'silent', 'unreadable']),
      detail: z.string().max(500),
    }),
    /** The sandbox does not take what its panel asked for; `detail` is its own words. */
    z.object({ kind: z.literal('sandbox-refused'), detail: z.string().max(500) }),
    /** The page cancelled it by its request. */
    z.object({ kind: z.literal('cancelled') }),
    /** A bug; `reference` is what stands in the log beside the details. */
    z.object({ kind: z.literal('internal'), reference: z.string() }),
  ]),
);
export type AppError = Readonly<z.infer<typeof appErrorSchema>>;

/** A response of the bridge: the value or the error, never an exception. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = <T = never>(error: AppError): Result<T> => ({ ok: false, error });
