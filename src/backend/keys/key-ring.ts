import { backupKeyIds, type DataKeys, type DataPaths, keyIdOf } from '../store';
import type { KeyStore } from './key-store';

/**
 * The data keys that this process has read or made. They are never shown, logged or sent to the
 * page.
 */
export interface KeyRing {
  readonly known: () => readonly Uint8Array[];
  readonly find: (keyId: string | null) => Uint8Array | null;
  readonly add: (key: Uint8Array) => void;
  /** The key of the store, with those of its backups as far as the keychain has them. */
  readonly forStore: (keyId: string | null) => Promise<DataKeys>;
}

export function createKeyRing(
  keyStore: Pick<KeyStore, 'get'>,
  dataPaths: Pick<DataPaths, 'backups'>,
  keys: readonly Uint8Array[],
): KeyRing {
  const ring = new Map(keys.map((key) => [keyIdOf(key), key]));
  const find = (keyId: string | null): Uint8Array | null => (keyId === null ? null : (ring.get(keyId) ?? null));
  const add = (key: Uint8Array): void => void ring.set(keyIdOf(key), key);

  return {
    known: () => [...ring.values()],
    find,
    add,
    async forStore(keyId) {
      for (const needed of new Set(backupKeyIds(dataPaths))) {
        if (needed === null || ring.has(needed)) continue;
        const found = await keyStore.get(needed);
        if (found.ok && found.value !== null) add(found.value);
      }
      return { own: find(keyId), known: [...ring.values()] };
    },
  };
}
