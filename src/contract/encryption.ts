import { z } from 'zod';
import { encryptionStatusSchema } from '@domain/encryption/encryption';
import { done, nothing } from './parts';

/** Longer than any recovery key with spaces in it. */
const MAX_RECOVERY_KEY = 200;

export const recoveryKeyInput = z.string().max(MAX_RECOVERY_KEY);

/** Commands for the encryption of the stored data. */
export const ENCRYPTION = {
  'encryption.status': { input: nothing, output: encryptionStatusSchema },
  /**
   * Makes a data key and returns it as the recovery key, this once. Nothing is stored before
   * `encryption.turnOn`.
   */
  'encryption.begin': { input: nothing, output: z.object({ recoveryKey: z.string().max(MAX_RECOVERY_KEY) }) },
  /**
   * Encrypts backups and database with the key that was shown last; the page is loaded again then.
   */
  'encryption.turnOn': { input: z.strictObject({ lastGroup: z.string().max(MAX_RECOVERY_KEY) }), output: done },
  /** Stores everything plainly again; the page is loaded again then. */
  'encryption.turnOff': { input: nothing, output: done },
  /** Opens a store whose key the keychain does not have. The page loads again then. */
  'encryption.unlock': { input: z.strictObject({ recoveryKey: recoveryKeyInput }), output: done },
  /** Asks the keychain for the key again, such as after it was unlocked. */
  'encryption.tryAgain': { input: nothing, output: done },
} as const;
