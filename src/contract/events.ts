import { z } from 'zod';
import { rateSchema } from '@domain/connection/connection';
import { importedSchema } from '@domain/draft/imported';
import { proxyStateSchema } from '@domain/proxy/proxy';
import { importProgressSchema } from '@domain/recipients/import';
import { updateStatusSchema } from '@domain/updates/status';
import { uploadProgressSchema } from '@domain/uploads/upload-outcome';
import { ACTION_IDS } from './action-ids';
import type { EventName } from './names';
import { chosenForWordSchema } from './spelling';
import { shownInMainSchema } from './windows';

/** Every event that main sends to its windows. */
export const EVENTS = {
  /** Something stored changed: ask for it again. */
  changed: z.discriminatedUnion('what', [
    /**
     * `writer`: the page whose command made the change and whose response told it all about it;
     * absent if the change is none of a page's, or went further than the page's command.
     */
    z.object({ what: z.literal('draft'), draftId: z.uuid(), writer: z.uuid().optional() }),
    z.object({ what: z.literal('drafts') }),
    z.object({ what: z.literal('connections') }),
    z.object({ what: z.literal('receipts') }),
    z.object({ what: z.literal('backups') }),
    /** Updates, or what the whole queue waits for, such as a server that does not respond. */
    z.object({ what: z.literal('outbox') }),
    z.object({ what: z.literal('settings') }),
    /** The words that the user has added to the dictionary. */
    z.object({ what: z.literal('spelling') }),
    z.object({ what: z.literal('crash-reports') }),
    /** A tag was renamed or removed in all drafts. */
    z.object({ what: z.literal('tags') }),
    z.object({ what: z.literal('views') }),
    /** Whom suppression lists or the house rule on consent hold back, or how lists are called. */
    z.object({ what: z.literal('suppression') }),
  ]),
  network: z.object({ online: z.boolean(), connectionId: z.uuid().nullable(), rate: rateSchema.nullable() }),
  /** Whether a call to the keychain takes long: it may be asking the user for its password. */
  keychain: z.object({ isWaiting: z.boolean() }),
  /** A proxy on the way to the servers asks for a sign-in, or for another one. */
  proxy: proxyStateSchema,
  /** How far an update of the app is, or what decides about updates, has changed. */
  updates: updateStatusSchema,
  /** A menu entry or its key was chosen. */
  action: z.object({ id: z.enum(ACTION_IDS) }),
  /** Draft files were opened from outside of the app; `leftOut` more were too many. */
  imported: importedSchema.extend({ leftOut: z.number().int().nonnegative() }),
  /** How far an import has come that is being read. */
  importing: importProgressSchema.extend({ importId: z.uuid() }),
  /** What share of something that a page asked for by a request (`cancellable`) is done. */
  progress: z.object({ request: z.uuid(), share: z.number().min(0).max(1) }),
  uploading: uploadProgressSchema,
  /** The window is about to close: store what was typed and call `app.flushed`. */
  flush: z.object({ token: z.string() }),
  /**
   * What `page.find` found with its number `search`: the number of the marked match, from 1, and
   * how many there are.
   */
  found: z.object({
    search: z.number().int().nonnegative(),
    active: z.number().int().nonnegative(),
    matches: z.number().int().nonnegative(),
  }),
  /** Chosen in the menu that `spelling.showMenu` opened last in this window. */
  chosenForWord: chosenForWordSchema,
  /**
   * Show this in the main window: a notification or a menu entry was chosen, or the window of a
   * draft asks for it.
   */
  show: shownInMainSchema,
} as const satisfies Record<EventName, z.ZodType>;
