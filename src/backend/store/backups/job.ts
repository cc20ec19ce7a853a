import { z } from 'zod';
import { storageReasonSchema } from '@domain/errors/errors';
import { dataKeysSchema } from '../core/data-keys';

/**
 * Asks for a whole, checked copy of the database `from` as the file `to`, by absolute paths.
 * - `sameAs`: an earlier copy; an identical new one is removed.
 * - `upToDate`: the copy is migrated and encrypted with `keys.own`; others stay as the source is.
 */
export const copyJobSchema = z.lazy(() =>
  z.object({
    from: z.string(),
    to: z.string(),
    sameAs: z.string().nullable(),
    upToDate: z.boolean(),
    keys: dataKeysSchema.optional(),
  }),
);
export type CopyJob = Readonly<z.infer<typeof copyJobSchema>>;

/**
 * What became of it. Other than after `copied`, no file `to` is there that was not there before.
 */
export const copyAnswerSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('copied') }),
    z.object({ kind: z.literal('same') }),
    /** The source did not pass its check, or is no database of ours. */
    z.object({ kind: z.literal('damaged') }),
    z.object({ kind: z.literal('newer') }),
    /** The source is encrypted with another key than those that were given. */
    z.object({ kind: z.literal('locked'), keyId: z.string() }),
    z.object({ kind: z.literal('failed'), reason: storageReasonSchema, detail: z.string().max(500) }),
  ]),
);
export type CopyAnswer = Readonly<z.infer<typeof copyAnswerSchema>>;
