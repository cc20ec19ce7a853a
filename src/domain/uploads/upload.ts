import { z } from 'zod';
import { resourceIdSchema } from '../identity/resource-id';

/**
 * Where a draft's rows go as a recipient list. Whether they replace the list's rows or join them is
 * always said.
 */
const targetWith = (listId: z.ZodString) =>
  z.lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('new'), name: z.string().trim().min(1).max(200) }),
      z.strictObject({ kind: z.literal('existing'), listId, replace: z.boolean() }),
    ]),
  );
export const uploadTargetSchema = targetWith(resourceIdSchema);
export type UploadTarget = Readonly<z.infer<typeof uploadTargetSchema>>;

/**
 * An upload that was begun and whose outcome is not known: it may have reached the server, and is
 * not repeated on its own.
 */
export const pendingUploadSchema = z.lazy(() =>
  z.object({
    at: z.iso.datetime(),
    // A note of an earlier version may hold an id that is refused now; it must stay readable.
    target: targetWith(z.string().max(500)),
    rows: z.number().int(),
    connectionName: z.string(),
  }),
);
export type PendingUpload = Readonly<z.infer<typeof pendingUploadSchema>>;
