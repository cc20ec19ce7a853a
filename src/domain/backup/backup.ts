import { z } from 'zod';

/** Why a copy of the database was made. */
const backupReasonSchema = z.enum(['daily', 'by-hand', 'before-update', 'before-restore']);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** How many copies are kept for each other reason than `daily`, whose number is a setting. */
export const MAX_OTHER_BACKUPS = 3;

/**
 * One copy of the database. `takenAt` is ISO 8601 in UTC, `bytes` the size of its file. `content`
 * says what is in it: `damaged` is no database of ours that can be read, `newer` was made by a
 * newer version of the app.
 */
export const backupSchema = z.lazy(() =>
  z.object({
    name: z.string().max(200),
    takenAt: z.iso.datetime(),
    reason: backupReasonSchema,
    bytes: z.number().int().nonnegative(),
    content: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('readable'),
        drafts: z.number().int().nonnegative(),
        receipts: z.number().int().nonnegative(),
      }),
      z.object({ kind: z.literal('damaged') }),
      z.object({ kind: z.literal('newer') }),
    ]),
  }),
);
export type Backup = Readonly<z.infer<typeof backupSchema>>;
