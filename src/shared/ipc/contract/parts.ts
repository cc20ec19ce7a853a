import { z } from 'zod';

/** The input of a command that needs none. */
export const nothing = z.strictObject({});

/** The output of a command that has nothing to say but that it is done. */
export const done = z.null();

/** The input of a command that is about a draft. */
export const draftRef = z.strictObject({ draftId: z.uuid() });
