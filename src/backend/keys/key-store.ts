import { failed, ok, type Result } from '@domain/errors/errors';
import type { Keychain } from '../credentials/keychain';
import { keyIdOf } from '../store';

/** Data keys in the OS keychain, each in an item of its own that is named by the key's id. */
export interface KeyStore {
  /** `null`: the keychain has no such key. Error: `keychain`. */
  get(keyId: string): Promise<Result<Uint8Array | null>>;
  /** Stores a key and reads it back. Error: `keychain`. */
  keep(key: Uint8Array): Promise<Result<null>>;
  remove(keyId: string): Promise<Result<null>>;
  /** Whether the keychain can keep a key. Error: `keychain`. */
  check(): Promise<Result<null>>;
}

/** For what the user has asked for, and may have to answer a prompt for, in milliseconds. */
const LIMIT_MS = 20_000;

const accountOf = (keyId: string): string => `data key ${keyId}`;

export function createKeyStore(keychain: Keychain): KeyStore {
  async function get(keyId: string): Promise<Result<Uint8Array | null>> {
    const item = await keychain.get(accountOf(keyId), LIMIT_MS);
    if (!item.ok || item.value === null) return item.ok ? ok(null) : item;
    const key = Uint8Array.from(Buffer.from(item.value, 'base64'));
    return ok(keyIdOf(key) === keyId ? key : null);
  }

  return {
    get,
    async keep(key) {
      const keyId = keyIdOf(key);
      const stored = await keychain.set(accountOf(keyId), Buffer.from(key).toString('base64'), null, LIMIT_MS);
      if (!stored.ok) return stored;
      const back = await get(keyId);
      if (!back.ok) return back;
      return back.value === null ? failed({ kind: 'keychain', reason: 'failed' }) : ok(null);
    },
    remove: (keyId) => keychain.remove(accountOf(keyId), LIMIT_MS),
    check: () => keychain.check(LIMIT_MS),
  };
}
