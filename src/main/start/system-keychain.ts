import type { Keychain } from '@backend/credentials/keychain';
import { PendingCalls } from '@backend/credentials/pending-calls';

/** The keychain of the operating system, loaded when it is first needed. */
export class SystemKeychain {
  readonly #calls = new PendingCalls();

  async load(): Promise<Keychain> {
    const [{ keytarKeychain }, { loadKeytar }] = await Promise.all([
      import('@backend/credentials/keytar-keychain'),
      import('@backend/credentials/keytar'),
    ]);
    return keytarKeychain({
      load: async () => this.#calls.follow(await loadKeytar()),
      platform: process.platform,
    });
  }

  /** Whether a call is at the keychain. The process stays until it returns. */
  get isWaiting(): boolean {
    return this.#calls.areAny;
  }
}
