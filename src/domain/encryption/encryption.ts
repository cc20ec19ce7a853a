import { z } from 'zod';

/** Whether the stored data is encrypted, and what switching that on would rewrite or delete. */
export const encryptionStatusSchema = z.lazy(() =>
  z.object({
    isOn: z.boolean(),
    backups: z.number().int(),
    /** Backups that cannot be read: they are deleted when encryption is switched on. */
    unreadableBackups: z.number().int(),
    /** Damaged databases that were kept aside: deleted as well. */
    damagedFiles: z.number().int(),
  }),
);
export type EncryptionStatus = Readonly<z.infer<typeof encryptionStatusSchema>>;

/** What switching encryption on or off has done to the backups. */
export const encryptionReportSchema = z.lazy(() =>
  z.object({ isOn: z.boolean(), rewritten: z.number().int(), deleted: z.number().int() }),
);
export type EncryptionReport = Readonly<z.infer<typeof encryptionReportSchema>>;
