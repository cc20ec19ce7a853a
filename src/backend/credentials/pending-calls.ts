import type { Keytar } from './keytar';

/**
 * Counts the calls that are at the system's keychain. One that waits, as behind a question to the
 * user, holds a thread of Node's pool, and a process does not end before its pool does.
 */
export class PendingCalls {
  #count = 0;

  get areAny(): boolean {
    return this.#count > 0;
  }

  /** Returns the same keychain, whose calls are counted. */
  follow(keytar: Keytar): Keytar {
    return {
      getPassword: (...at) => this.#during(keytar.getPassword(...at)),
      setPassword: (...item) => this.#during(keytar.setPassword(...item)),
      deletePassword: (...at) => this.#during(keytar.deletePassword(...at)),
    };
  }

  async #during<T>(call: Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await call;
    } finally {
      this.#count -= 1;
    }
  }
}
