import { z } from 'zod';
import { connectionSchema } from '@domain/connection/connection';
import { draftSchema, draftSummarySchema } from '@domain/draft/draft';
import { encryptionReportSchema } from '@domain/encryption/encryption';
import { erasureReportSchema } from '@domain/erasure/erasure';
import { appErrorSchema } from '@domain/errors/errors';
import { settingsSchema } from '@domain/settings/settings';
import { done, nothing } from './parts';

/**
 * What could be brought over from a damaged database. `partial`: drafts of which an edit, a row or
 * the server's copy could not be read. `partialLists`: suppression lists that have lost numbers,
 * their last days or their name, or are known to have been there and are empty now.
 */
const salvagedSchema = z.lazy(() =>
  z.object({
    connections: z.number().int(),
    drafts: z.number().int(),
    partial: z.number().int(),
    receipts: z.number().int(),
    lists: z.number().int(),
    partialLists: z.number().int(),
  }),
);
export type Salvaged = Readonly<z.infer<typeof salvagedSchema>>;

/** Something that happened before the window was there and that the user must know. */
const noticeSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('database-damaged'), movedTo: z.string(), saved: salvagedSchema }),
    z.object({ kind: z.literal('backup-restored'), takenAt: z.iso.datetime() }),
    /**
     * `isKeyLeft`: the keychain did not delete the erased connection's secrets. The app tries
     * again.
     */
    z.object({ kind: z.literal('erased'), report: erasureReportSchema, isKeyLeft: z.boolean() }),
    z.object({ kind: z.literal('encryption-changed'), report: encryptionReportSchema }),
    /**
     * The recovery key opened the data, but the keychain did not keep the key: the next start asks
     * again.
     */
    z.object({ kind: z.literal('key-not-kept') }),
    z.object({ kind: z.literal('pushes-interrupted'), count: z.number().int().positive() }),
    /** A draft file that the app was started with was not taken. */
    z.object({ kind: z.literal('file-not-imported'), file: z.string(), error: appErrorSchema }),
    /** More draft files than one start can take were opened at once. */
    z.object({ kind: z.literal('files-left-out'), count: z.number().int().positive() }),
    /**
     * The last start opened this draft and the page never showed it, so this one did not open it.
     */
    z.object({ kind: z.literal('draft-not-shown'), draftId: z.uuid(), title: z.string() }),
  ]),
);

export type Notice = z.infer<typeof noticeSchema>;

/** Commands that belong to the app as a whole. */
export const APP = {
  /**
   * All that the first screen needs, in one call. Reads the disk, never the keychain or the
   * network.
   */
  'app.bootstrap': {
    /** `draftId`: the draft that the page's window is for; absent in the main window. */
    input: z.strictObject({ draftId: z.uuid().optional() }),
    output: z.object({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      dataFolder: z.string(),
      settings: settingsSchema,
      connections: z.array(connectionSchema),
      activeConnectionId: z.uuid().nullable(),
      drafts: z.array(draftSummarySchema),
      openDraftId: z.uuid().nullable(),
      /**
       * The open draft in full; `null` where there is none, and where it cannot be read: asking for
       * it says why.
       */
      openDraft: draftSchema.nullable(),
      online: z.boolean(),
      notices: z.array(noticeSchema),
    }),
  },
  /** The page has painted what it started with. */
  'app.shown': { input: nothing, output: done },
  /** Confirms the `flush` event: everything typed has been handed over and stored. */
  'app.flushed': { input: z.strictObject({ token: z.string().max(100) }), output: done },
  'app.openDataFolder': { input: nothing, output: done },
  /** Puts text on the clipboard; main refuses text that holds a stored secret. */
  'app.copyText': { input: z.strictObject({ text: z.string().max(1_000_000) }), output: done },
  /** Refuses text that `app.copyText` would not copy, for text that is dragged out of the page. */
  'app.checkText': { input: z.strictObject({ text: z.string().max(1_000_000) }), output: done },
  /**
   * The browser's own undo or redo, for a text that is no draft's: the menu's entries belong to the
   * page, which knows where the focus is.
   */
  'app.undoTyping': { input: z.strictObject({ direction: z.enum(['undo', 'redo']) }), output: done },
} as const;
