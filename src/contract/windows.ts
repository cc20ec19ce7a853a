import { z } from 'zod';
import { done, draftRef } from './parts';

/** What the main window can be asked to show. */
export const shownInMainSchema = z.discriminatedUnion('screen', [
  /** A link was opened: consume it. */
  z.strictObject({ screen: z.literal('link') }),
  z.strictObject({ screen: z.literal('about') }),
  z.strictObject({ screen: z.literal('drafts') }),
  z.strictObject({ screen: z.literal('new-draft') }),
  z.strictObject({ screen: z.literal('draft'), draftId: z.uuid() }),
  /** At one of its updates, or as it is. */
  z.strictObject({ screen: z.literal('outbox'), id: z.uuid().nullable() }),
  /** At one of its receipts, or as it is. */
  z.strictObject({ screen: z.literal('history'), receiptId: z.uuid().nullable() }),
  /** At one of its groups, or at the first. */
  z.strictObject({ screen: z.literal('settings'), section: z.string().max(40).nullable() }),
  z.strictObject({ screen: z.literal('suppression') }),
  z.strictObject({ screen: z.literal('sandbox') }),
]);
export type ShownInMain = Readonly<z.output<typeof shownInMainSchema>>;

/** Commands on the windows of the app. */
export const WINDOWS = {
  /** Shows a draft in a window of its own: the one that it has already, or a new one. */
  'windows.openDraft': { input: draftRef, output: done },
  /**
   * Brings a draft's own window to the front. Returns whether there is one; opens none.
   */
  'windows.focusDraft': { input: draftRef, output: z.boolean() },
  /** Brings the main window to the front, which may have been closed, and shows something there. */
  'windows.showInMain': { input: shownInMainSchema, output: done },
} as const;
