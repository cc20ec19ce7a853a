import { z } from 'zod';

/** The input of a command that needs none. */
export const nothing = z.strictObject({});

/** The output of a command that has nothing to say but that it is done. */
export const done = z.null();

/**
 * The output of a command that writes a file where the user chooses. `file`: its name, null if the
 * user chose none. `holdsUserId`: a text in the file is, or holds, a user ID that is stored on this
 * computer.
 */
export const exported = z.object({ file: z.string().nullable(), holdsUserId: z.boolean() });

/** The input of a command that is about a draft. */
export const draftRef = z.strictObject({ draftId: z.uuid() });

/**
 * A part of the input of what takes long. `request`: an id that the page made up for this call, by
 * which `recipients.cancel` cancels it. What the command returns, or the error `cancelled`, says
 * so.
 * Meanwhile `progress` events say what share of it is done.
 */
export const cancellable = { request: z.uuid().optional() };

/**
 * The input of a command that changes a draft and whose response says all that changed. `writer`:
 * an id that the page made up for itself; the `changed` event carries it, so that the page does not
 * read again what it wrote.
 */
export const draftWrite = draftRef.extend({ writer: z.uuid().optional() });
export type DraftWrite = Readonly<z.output<typeof draftWrite>>;
