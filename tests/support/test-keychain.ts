import type { Keychain } from '@backend/credentials/keychain';
import { failed, type KeychainReason, ok, type Result } from '@domain/errors/errors';

/** A keychain in memory, which can be made to fail and to keep its callers waiting. */
export class TestKeychain implements Keychain {
  /** What it holds, by account. */
  readonly items = new Map<string, string>();
  /** Why every call fails; `null` if none does. */
  fails: KeychainReason | null = null;
  /** Awaited by every call. */
  before: () => Promise<void> = () => Promise.resolve();

  readonly get = (account: string): Promise<Result<string | null>> => this.#call(() => this.items.get(account) ?? null);
  readonly set = (account: string, text: string): Promise<Result<null>> =>
    this.#call(() => {
      this.items.set(account, text);
      return null;
    });
  readonly remove = (account: string): Promise<Result<null>> =>
    this.#call(() => {
      this.items.delete(account);
      return null;
    });
  readonly removeQuietly = async (account: string): Promise<void> => {
    await this.remove(account);
  };
  readonly check = (): Promise<Result<null>> => this.#call(() => null);

  async #call<T>(work: () => T): Promise<Result<T>> {
    await this.before();
    return this.fails === null ? ok(work()) : failed({ kind: 'keychain', reason: this.fails });
  }
}
