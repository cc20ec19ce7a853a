import { app } from 'electron';
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

  /**
   * Ends the process by force if a call is still at the keychain. Call it when all is closed: the
   * process would otherwise stay until the keychain answers, and a new start would find it there.
   */
  endWithoutWaiting(): void {
    if (!this.#calls.areAny) return;
    app.releaseSingleInstanceLock();
    process.kill(process.pid, 'SIGKILL');
  }
}
