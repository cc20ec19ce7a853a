import type { Result } from '@domain/errors/errors';

/**
 * The OS keychain, as much of it as is needed. Every call ends within its time limit, with an error
 * of kind `keychain` if need be, and none of them throws. "Not there" is only returned if the
 * keychain could be read.
 */
export interface Keychain {
  get(account: string, limitMs: number): Promise<Result<string | null>>;
  /**
   * Stores or replaces. `before` is restored if the call succeeds after its caller got a timeout.
   */
  set(account: string, text: string, before: string | null, limitMs: number): Promise<Result<null>>;
  /** Deletes and makes sure of it. Deleting what is not there is no error. */
  remove(account: string, limitMs: number): Promise<Result<null>>;
  /** Deletes if that can be done without asking the user anything; does not say whether it did. */
  removeQuietly(account: string, limitMs: number): Promise<void>;
  /** Whether storing, reading back and deleting work. */
  check(limitMs: number): Promise<Result<null>>;
}
