import { z } from 'zod';
import { backupSchema } from '@domain/backup/backup';
import { appErrorSchema } from '@domain/errors/errors';
import { recoveryKeyInput } from './encryption';
import { done, nothing } from './parts';

/** Commands on copies of the database. */
export const BACKUPS = {
  /**
   * The copies of the database, newest first, and why the last one could not be made, until one is
   * made.
   */
  'backups.list': {
    input: nothing,
    output: z.object({
      backups: z.array(backupSchema),
      failure: z.object({ at: z.iso.datetime(), error: appErrorSchema }).nullable(),
    }),
  },
  /** Makes a copy now. `made: false`: the newest copy holds the very same. */
  'backups.make': { input: nothing, output: z.object({ made: z.boolean() }) },
  /**
   * Brings the database back to a copy, after a copy of how it is now; the page is loaded again
   * then. Refused, with nothing changed, while a push is under way and where the copy is damaged or
   * newer.
   */
  'backups.restore': {
    input: z.strictObject({ name: z.string().max(200), recoveryKey: recoveryKeyInput.optional() }),
    output: done,
  },
} as const;
